package io.comptoir.crm.adapter.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, and the data that may lie beside it. */
public final class Project {
  private Project() {}

  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
  }

  /** A file of ../shared/data; without it the test is skipped. */
  static Path data(String name) {
    Path file = root().resolve("../shared/data").resolve(name).normalize();
    assumeTrue(Files.isReadable(file), "skipped: there is no " + file);
    return file;
  }
}
