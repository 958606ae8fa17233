package io.comptoir.crm.server.fault;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The program as a later version will be: the same sources with the number of a later migration, compiled once more, and
 * that migration. The folder comes first on the class path.
 */
final class LaterProgram {
  private static final Path SOURCES = Path.of("..", "crm-adapter-persistence", "src", "main", "java");

  private LaterProgram() {}

  /** Builds the one with so many migrations more, each with a table of its own and a column more in another. */
  static Path build(Path folder, int more) throws IOException {
    for (int number = Migrations.LATEST + 1; number <= Migrations.LATEST + more; number++) {
      Path migrations = Files.createDirectories(folder.resolve("db").resolve("postgresql"));
      Files.writeString(
          migrations.resolve("V" + number + "__later.sql"),
          "create table later_%1$d (id bigint primary key, note text);\nalter table purchase add column later_%1$d text;\nalter table customer add column later_%1$d bigint;\n"
              .formatted(number));
    }
    compile(folder, sources(folder.resolve("sources"), Migrations.LATEST + more));
    return folder;
  }

  // The compiler has put the number into each class that names it.
  private static List<Path> sources(Path folder, int latest) throws IOException {
    Files.createDirectories(folder);
    List<Path> changed = new ArrayList<>();
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path source : all.filter(LaterProgram::knowsTheNumber).toList()) {
        Path copy = folder.resolve(changed.size() + "").resolve(source.getFileName());
        Files.createDirectories(copy.getParent());
        changed.add(Files.writeString(copy, Files.readString(source).replaceAll(" LATEST = [0-9]+;", " LATEST = " + latest + ";")));
      }
    }
    return changed;
  }

  private static boolean knowsTheNumber(Path file) {
    try {
      return file.toString().endsWith(".java")
          && (file.endsWith("Migrations.java") || Files.readString(file).contains("Migrations.LATEST"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path folder, List<Path> sources) {
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classes, "-d", folder.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("The later program cannot be compiled");
    }
  }
}
