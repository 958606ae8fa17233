package io.comptoir.crm.bench.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.integrity.FactContent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and the seals of facts that are made with it as {@link Seal} promises. Not thread-safe. */
final class Digests {
  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest sha256 = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  static String hex(String text) {
    return HEX.formatHex(sha256().digest(text.getBytes(UTF_8)));
  }

  String hexOf(String text) {
    return HEX.formatHex(sha256.digest(text.getBytes(UTF_8)));
  }

  /** The seal of a fact with this salt. */
  Seal seal(byte[] salt, FactContent fact) {
    sha256.update(salt);
    byte[] commitment = sha256.digest(fact.personalText().getBytes(UTF_8));
    byte[] hash = sha256.digest(fact.openText(HEX.formatHex(commitment)).getBytes(UTF_8));
    return new Seal(salt, commitment, hash);
  }
}
