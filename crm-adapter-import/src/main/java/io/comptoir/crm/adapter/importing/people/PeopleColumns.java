package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.mapping.NearestName;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in a line each thing stands; one thing may stand in several columns. */
final class PeopleColumns {
  // No name and no address is longer; a text of thousands of words would be compared word by word.
  static final int LONGEST = 300;

  private final Map<PeopleField, List<Integer>> places = new EnumMap<>(PeopleField.class);
  private final List<String> heading;
  private Optional<CountryCode> everywhere = Optional.empty();

  private PeopleColumns(List<String> heading) {
    this.heading = heading;
  }

  /** The columns of a heading; every one that the mapping names is there, once. */
  static PeopleColumns of(List<String> heading, Map<PeopleField, String> names) {
    PeopleColumns columns =
        new PeopleColumns(heading.stream().map(String::strip).toList());
    List<String> problems = new ArrayList<>();
    names.forEach((field, text) -> columns.add(field, text, problems));
    if (!problems.isEmpty()) {
      throw new ImportException(String.join("; ", problems));
    }
    return columns;
  }

  private void add(PeopleField field, String text, List<String> problems) {
    Optional<CountryCode> constant = field == PeopleField.COUNTRY ? country(text) : Optional.empty();
    if (constant.isPresent() && !heading.contains(text)) {
      everywhere = constant;
      return;
    }
    List<String> names =
        heading.contains(text) ? List.of(text) : Arrays.stream(text.split(",")).map(String::strip).toList();
    names.stream().filter(name -> Collections.frequency(heading, name) != 1).map(this::problem).forEach(problems::add);
    places.put(field, names.stream().map(heading::indexOf).toList());
  }

  private String problem(String name) {
    return heading.contains(name)
        ? "the heading has the column \"" + name + "\" more than once"
        : "the heading has no column \"" + name + "\"" + orAll(NearestName.suggestion(name, heading));
  }

  private String orAll(String suggestion) {
    return suggestion.isEmpty() ? ", it has " + String.join(", ", heading) : suggestion;
  }

  boolean has(PeopleField field) {
    return places.containsKey(field);
  }

  /** Whether a line has as many cells as the heading, so that none can stand in the wrong place. */
  boolean fit(RawLine line) {
    return line.cells().size() == heading.size();
  }

  /** Whether a line says more than anything of a person is long, in a column that is compared. */
  boolean isTooLong(RawLine line) {
    return line.cells().stream().anyMatch(PeopleColumns::isTooLong)
        && places.keySet().stream().filter(PeopleField::describes)
            .anyMatch(field -> all(line, field).anyMatch(PeopleColumns::isTooLong));
  }

  private static boolean isTooLong(String cell) {
    return cell.length() > LONGEST;
  }

  /** What a line says in the columns of a field, without those that say nothing, or too much. */
  List<String> cells(RawLine line, PeopleField field) {
    return all(line, field).filter(cell -> !field.describes() || !isTooLong(cell)).toList();
  }

  private Stream<String> all(RawLine line, PeopleField field) {
    return places.getOrDefault(field, List.of()).stream()
        .filter(place -> place < line.cells().size())
        .map(place -> line.cells().get(place).strip())
        .filter(cell -> !cell.isEmpty());
  }

  /** The same as one text. */
  String text(RawLine line, PeopleField field) {
    return String.join(" ", cells(line, field));
  }

  /** The country that a line or else the mapping names by its code of two letters. */
  Optional<CountryCode> country(RawLine line) {
    return country(text(line, PeopleField.COUNTRY)).or(() -> everywhere);
  }

  private static Optional<CountryCode> country(String text) {
    try {
      return Optional.of(CountryCode.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
