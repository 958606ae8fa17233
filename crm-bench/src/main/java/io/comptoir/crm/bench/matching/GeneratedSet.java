package io.comptoir.crm.bench.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.bench.data.People;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file of made-up people of any size, every tenth row of which is of somebody who stands there before, with what
 * changes and slips between two visits.
 */
public final class GeneratedSet {
  /** One row of so many is a second one of somebody. */
  static final int TWIN_EVERY = 10;

  private static final String MAPPING =
      """
      id = id
      given_name = given_name
      family_name = family_name
      birth_date = birth_date
      phone = phone
      email = email
      street = street
      postal_code = postal_code
      city = city
      country = country
      """;
  private static final String HEADING =
      "id,given_name,family_name,birth_date,phone,email,street,postal_code,city,country\n";

  private final Path folder;
  private final String name;
  private final GeneratedRows rows = new GeneratedRows(People.SEED);

  private GeneratedSet(Path folder, long count) {
    this.folder = folder;
    this.name = "generated-" + count;
  }

  /** The set with so many rows; written into the folder when it is not there yet. */
  public static PeopleSet of(Path folder, long count) {
    GeneratedSet set = new GeneratedSet(folder, count);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(set.file(".properties"))) {
        set.write(count);
      }
      try (Stream<PeopleSet> sets = PeopleSet.in(folder)) {
        return sets.filter(found -> found.name().equals(set.name)).findFirst().orElseThrow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String ending) {
    return folder.resolve(name + ending);
  }

  // The mapping comes last: where it stands, the others are whole.
  private void write(long count) throws IOException {
    try (BufferedWriter people = Files.newBufferedWriter(file(".csv"), UTF_8);
        BufferedWriter truth = Files.newBufferedWriter(file(".truth.csv"), UTF_8)) {
      people.write(HEADING);
      truth.write("id,entity\n");
      for (long id = 0; id < count; id++) {
        people.write(id + "," + rows.row(id).line() + "\n");
        truth.write(id + "," + rows.entity(id) + "\n");
      }
    }
    Files.writeString(file(".properties"), MAPPING);
  }
}
