package io.comptoir.crm.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.comptoir.crm.server.run.DuplicateDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public sets with the truth beside them, where they are present: what was reached once is not lost again. */
class DuplicateSetsTest {
  private static final String FEBRL =
      "id = id\ngiven_name = given_name\nfamily_name = surname\nhouse_number = street_number\nstreet = address_1\n"
          + "city = suburb\npostal_code = postcode\nregion = state\nbirth_date = date_of_birth\n"
          + "birth_date.format = yyyyMMdd\nnational_id = soc_sec_id\n";
  private static final String RL500 =
      "id = id\ngiven_name = fname_c1, fname_c2\nfamily_name = lname_c1, lname_c2\nbirth_year = by\nbirth_month = bm\n"
          + "birth_day = bd\n";

  @TempDir Path folder;

  private static Path data(String name) {
    Path file = Path.of("..", "..", "shared", "data", "duplicates", name);
    assumeTrue(Files.isReadable(file), "skipped: there is no " + file);
    return file;
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private List<String> pairs(Path file, String mapping) throws IOException {
    Path texts = Files.writeString(folder.resolve("mapping.properties"), mapping);
    Path pairs = folder.resolve("pairs.csv");
    DuplicateOrder order = new DuplicateOrder(file, texts, null, "en", new DuplicateOrder.Results(pairs, null));
    new DuplicateDesk().find(order, (done, of) -> {});
    List<String> lines = Files.readAllLines(pairs);
    return lines.subList(1, lines.size());
  }

  private static double f1(List<String> pairs, Map<String, String> truth) {
    Map<String, Long> sizes = new HashMap<>();
    truth.values().forEach(entity -> sizes.merge(entity, 1L, Long::sum));
    long wanted = sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    long right = pairs.stream().map(line -> line.split(",")).filter(c -> truth.get(c[0]).equals(truth.get(c[1]))).count();
    return 2.0 * right / (pairs.size() + wanted);
  }

  private static Map<String, String> truth(Path file) throws IOException {
    Map<String, String> truth = new HashMap<>();
    lines(file).stream().skip(1).map(line -> line.split(",")).forEach(c -> truth.put(c[0].strip(), c[1].strip()));
    return truth;
  }

  @Test
  void findShouldReachWhatItReachedWhenPeopleAreAustralianAndMistyped() throws IOException {
    Map<String, String> truth = truth(data("febrl1.truth.csv.gz"));

    assertThat(f1(pairs(data("febrl1.csv.gz"), FEBRL), truth)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void findShouldReachWhatItReachedWhenPeopleAreGermanWithBirthdaysOnly() throws IOException {
    Map<String, String> truth = truth(data("rl500.truth.csv.gz"));

    assertThat(f1(pairs(data("rl500.csv.gz"), RL500), truth)).isGreaterThanOrEqualTo(0.97);
  }
}
