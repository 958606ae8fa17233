package io.comptoir.crm.adapter.rest.docs;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on the class path that browsers may read and keep.
 *
 * @param name its name on the class path
 * @param type what it is
 * @param tag changes when its content does
 */
record JarFile(String name, MediaType type, EntityTag tag) {
  private static final int TAG_CHARACTERS = 16;

  /** A file whose tag is computed from its content; fails when there is no such file. */
  static JarFile of(String name, MediaType type) {
    return new JarFile(name, type, new EntityTag(hash(bytes(name))));
  }

  /** The text of a file; fails when there is no such file. */
  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The file, or 304 for a client that has it; it must ask each time, since the name stays over versions. */
  Response answerTo(Request request) {
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    return (known != null ? known : Response.ok(open(name), type))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static byte[] bytes(String name) {
    try (InputStream file = open(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream file = JarFile.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("the jar lacks " + name);
    }
    return file;
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, TAG_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
