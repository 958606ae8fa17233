package io.comptoir.crm.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of people some of whom are there twice.
 *
 * @param name what it is called
 * @param file the people
 * @param mapping what its columns mean, as a mapping file says it
 * @param truth which ids are one person: the entity of each id; empty when nobody tells
 */
public record PeopleSet(String name, Path file, String mapping, Optional<Map<String, String>> truth) {
  private static final String FEBRL =
      """
      id = id
      given_name = given_name
      family_name = surname
      house_number = street_number
      street = address_1
      city = suburb
      postal_code = postcode
      region = state
      birth_date = date_of_birth
      birth_date.format = yyyyMMdd
      national_id = soc_sec_id
      """;
  private static final String RL500 =
      """
      id = id
      given_name = fname_c1, fname_c2
      family_name = lname_c1, lname_c2
      birth_year = by
      birth_month = bm
      birth_day = bd
      """;
  private static final String FAKE =
      """
      id = id
      given_name = first_name
      family_name = surname
      birth_date = dob
      city = city
      email = email
      """;
  private static final List<String[]> SHARED =
      List.of(
          new String[] {"febrl1", FEBRL}, new String[] {"febrl3", FEBRL}, new String[] {"rl500", RL500},
          new String[] {"fake1000", FAKE});

  /** The public sets beside the project; says which of them are not there. */
  public static List<PeopleSet> shared(Path data, PrintStream out) {
    List<PeopleSet> sets = new ArrayList<>();
    for (String[] known : SHARED) {
      Path folder = data.resolve("duplicates");
      Optional<Path> file = file(folder, known[0]);
      if (file.isPresent()) {
        Optional<Map<String, String>> truth = file(folder, known[0] + ".truth").map(PeopleSet::truth);
        sets.add(new PeopleSet(known[0], file.get(), known[1], truth));
      } else {
        out.println("passed over: there is no " + folder.resolve(known[0] + ".csv.gz"));
      }
    }
    return sets;
  }

  /** The sets of a folder: every mapping with the file of its name. */
  public static Stream<PeopleSet> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).map(Path::toString)
          .filter(name -> name.endsWith(".properties"))
          .map(name -> name.substring(0, name.length() - ".properties".length())).sorted().toList().stream()
          .flatMap(name -> file(folder, name).map(file -> of(folder, name, file)).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PeopleSet of(Path folder, String name, Path file) {
    try {
      String mapping = Files.readString(folder.resolve(name + ".properties"));
      return new PeopleSet(name, file, mapping, file(folder, name + ".truth").map(PeopleSet::truth));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> file(Path folder, String name) {
    return Stream.of(name + ".csv.gz", name + ".csv").map(folder::resolve).filter(Files::isReadable).findFirst();
  }

  private static Map<String, String> truth(Path file) {
    Map<String, String> truth = new HashMap<>();
    lines(file).stream().skip(1).map(line -> line.split(","))
        .forEach(cells -> truth.put(cells[0].strip(), cells[1].strip()));
    return truth;
  }

  static List<String> lines(Path file) {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
