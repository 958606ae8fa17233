package io.comptoir.crm.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of a document of the project, for tests that compare it with the code. */
public record MarkdownTable(List<String> lines) {
  public static MarkdownTable inDocument(String name) {
    try {
      return new MarkdownTable(Files.readAllLines(ProjectSources.root().resolve("docs").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the table whose first heading is this one, without the marks of code. */
  public List<List<String>> rowsBelow(String firstHeading) {
    return lines.stream()
        .dropWhile(line -> !line.startsWith("| " + firstHeading + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(MarkdownTable::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(cell -> cell.strip().replace("`", "")).toList();
  }
}
