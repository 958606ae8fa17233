package io.comptoir.crm.adapter.importing.file;

import io.comptoir.crm.adapter.importing.mapping.MappingKey;
import io.comptoir.crm.adapter.importing.mapping.NearestName;
import io.comptoir.crm.adapter.importing.mapping.SourceColumns;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where in a line each thing stands. */
public final class Columns {
  private final Map<MappingKey, Integer> places = new EnumMap<>(MappingKey.class);
  private final int width;

  private Columns(int width) {
    this.width = width;
  }

  /** The columns of a heading; every one that the mapping names is there, once. */
  public static Columns of(List<String> heading, SourceColumns wanted) {
    List<String> names = heading.stream().map(String::strip).toList();
    requireAll(names, wanted);
    Columns columns = new Columns(names.size());
    wanted.names().forEach((key, name) -> columns.places.put(key, names.indexOf(name)));
    return columns;
  }

  private static void requireAll(List<String> names, SourceColumns wanted) {
    List<String> problems = wanted.names().values().stream().distinct().sorted()
        .filter(name -> Collections.frequency(names, name) != 1)
        .map(name -> names.contains(name)
            ? "the heading has the column \"" + name + "\" more than once"
            : "the heading has no column \"" + name + "\"" + NearestName.suggestion(name, names))
        .toList();
    if (!problems.isEmpty()) {
      throw new ImportException(String.join("; ", problems));
    }
  }

  /** What a line says, without blanks around it; empty when it says nothing, or is too short to. */
  public String cell(RawLine line, MappingKey column) {
    Integer place = places.get(column);
    return place == null || place >= line.cells().size() ? "" : line.cells().get(place).strip();
  }

  /** Whether a line has as many cells as the heading, so that none can stand in the wrong place. */
  public boolean fit(RawLine line) {
    return line.cells().size() == width;
  }
}
