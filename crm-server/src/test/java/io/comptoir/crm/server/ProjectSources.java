package io.comptoir.crm.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The main sources of all modules of the program, as the parent names them. */
final class ProjectSources {
  private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

  // It measures the server and so stands above it: whatever is on the class path here cannot see it.
  private static final String NOT_SHIPPED = "crm-bench";

  private ProjectSources() {}

  /** Where the project lies. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
  }

  /** The modules that the program is made of, in the order of the parent. */
  static List<String> modules() {
    try {
      Matcher modules = MODULE.matcher(Files.readString(root().resolve("pom.xml")));
      return modules.results().map(found -> found.group(1)).filter(name -> !name.equals(NOT_SHIPPED)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The full names of a module's top-level classes, without package-info and module-info. */
  static List<String> classNames(String module) {
    Path sources = root().resolve(module).resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString())
          .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.').replace('\\', '.'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
