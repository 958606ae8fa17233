package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.file.CsvFile;
import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.matching.Traits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Reads a file of people, and keeps of each row its id and what it says. */
final class PeopleFile {
  // Measured while 200,000 rows of nine columns were searched: 1.4 kB of live heap a row, keys and counts among them.
  private static final long BYTES_PER_ROW = 2_000;
  private static final int LOOK_EVERY = 10_000;

  private final Path path;
  private final PeopleColumns columns;
  private final PersonReader reader;
  private final CsvFile file;
  private final People people;

  private PeopleFile(Path path, FileStyle style, PeopleMapping mapping, Normalizer normalizer) {
    this.path = path;
    this.file = new CsvFile(path, style);
    this.columns = PeopleColumns.of(file.heading(), mapping.names());
    this.reader = new PersonReader(columns, mapping.birthDates(), normalizer);
    this.people = new People(reader.unreadBirthdays());
  }

  /** What a file holds. Not thread-safe. */
  static final class People {
    private final List<String> ids = new ArrayList<>();
    private final List<Traits> traits = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Noticed empty = new Noticed();
    private final Noticed unfit = new Noticed();
    private final Noticed tooLong = new Noticed();
    private final Noticed unreadBirthdays;

    private People(Noticed unreadBirthdays) {
      this.unreadBirthdays = unreadBirthdays;
    }

    List<String> ids() {
      return ids;
    }

    List<Traits> traits() {
      return traits;
    }

    /** Rows that say nothing of anybody. */
    Noticed empty() {
      return empty;
    }

    /** Rows with more or fewer cells than the heading. */
    Noticed unfit() {
      return unfit;
    }

    /** Rows with a text where a person is described that is longer than anything of a person. */
    Noticed tooLong() {
      return tooLong;
    }

    Noticed unreadBirthdays() {
      return unreadBirthdays;
    }

    private void add(String id, Traits person, RawLine line) {
      Long before = lines.putIfAbsent(id, line.number());
      if (before != null) {
        throw new ImportException(
            "the id \"%s\" stands in the lines %d and %d: map a column in which every id is once, or no \"id\" to number rows"
                .formatted(id, before, line.number()));
      }
      ids.add(id);
      traits.add(person);
    }
  }

  static People read(
      Path path, FileStyle style, PeopleMapping mapping, Normalizer normalizer, LongConsumer progress) {
    PeopleFile reading = new PeopleFile(path, style, mapping, normalizer);
    reading.file.eachLine((line, bytes) -> {
      reading.take(line);
      progress.accept(bytes);
    });
    reading.people.lines.clear();
    return reading.people;
  }

  private void take(RawLine line) {
    Traits person = reader.read(line);
    notice(people.tooLong, columns.isTooLong(line), line);
    if (person.equals(Traits.NONE)) {
      people.empty.in(line.number());
      return;
    }
    notice(people.unfit, !columns.fit(line), line);
    people.add(id(line), person, line);
    requireRoom();
  }

  private static void notice(Noticed what, boolean isSo, RawLine line) {
    if (isSo) {
      what.in(line.number());
    }
  }

  // A row whose id is missing is still a person: the line of the file names it.
  private String id(RawLine line) {
    if (!columns.has(PeopleField.ID)) {
      return Long.toString(line.ordinal() + 1);
    }
    String id = columns.text(line, PeopleField.ID);
    return id.isEmpty() ? "line " + line.number() : id;
  }

  private void requireRoom() {
    int rows = people.traits.size();
    if (rows % LOOK_EVERY == 0 && rows * BYTES_PER_ROW > Runtime.getRuntime().maxMemory()) {
      throw new ImportException(
          "%s has more rows than fit into memory (%d and more): give Java more with CRM_JAVA_OPTIONS=-Xmx8g"
              .formatted(path, rows));
    }
  }
}
