package io.comptoir.crm.adapter.rest.docs;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the page needs, and no others: what a request names never becomes a path. Immutable. */
final class PageFiles {
  private static final MediaType CSS = new MediaType("text", "css", "utf-8");
  private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");
  private static final MediaType PICTURE = new MediaType("image", "png");
  private static final MediaType TEXT = new MediaType("text", "plain", "utf-8");

  private static final Map<String, MediaType> OURS = Map.of("page.css", CSS, "page.js", SCRIPT);
  private static final Map<String, MediaType> SWAGGER =
      Map.of(
          "swagger-ui.css", CSS,
          "swagger-ui-bundle.js", SCRIPT,
          "swagger-ui-bundle.js.LICENSE.txt", TEXT,
          "favicon-16x16.png", PICTURE,
          "favicon-32x32.png", PICTURE);

  private final Map<String, JarFile> files;

  PageFiles() {
    String version = swaggerVersion();
    files =
        Stream.concat(
                OURS.entrySet().stream().map(file -> Map.entry(file.getKey(), ours(file))),
                SWAGGER.entrySet().stream().map(file -> Map.entry(file.getKey(), swagger(file, version))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The file under a name; empty for any that the page does not need. */
  Optional<JarFile> named(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static JarFile ours(Map.Entry<String, MediaType> file) {
    return JarFile.of(file.getKey(), file.getValue());
  }

  // The version is tag enough, and spares reading megabytes at every start.
  private static JarFile swagger(Map.Entry<String, MediaType> file, String version) {
    String name = "/META-INF/resources/webjars/swagger-ui/" + version + "/" + file.getKey();
    return new JarFile(name, file.getValue(), new EntityTag(version));
  }

  private static String swaggerVersion() {
    Properties facts = new Properties();
    try (InputStream file =
        PageFiles.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      facts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts.getProperty("version");
  }
}
