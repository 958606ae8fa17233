package io.comptoir.crm.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a tiny file: nothing of its figures means anything, but every row must be there. */
class BenchTest {
  private static final List<String> ROWS =
      List.of(
          "first_answer", "memory_at_rest", "memory_after_load", "bytes_per_customer", "repository_against_jdbc",
          "lookup_against_100000", "lookup_micros", "prefix_p99", "typo_p99", "phone_end_p99", "search_bytes", "lookup_against_static", "static_against_bare",
          "capture_on_many_records", "lonely_client", "group_commit", "full_against_normal", "capture_rate", "capture_p99", "capture_p50", "capture_rate_single",
          "bytes_per_capture", "lookup_p99_at_25", "lookup_p99_at_50", "lookup_p99_at_75", "capture_p99_at_25",
          "capture_p99_at_50", "capture_p99_at_75");

  @TempDir private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private int bench(String... options) {
    return Bench.run(new PrintStream(told, true, UTF_8), options);
  }

  @Test
  void benchShouldWriteATableWithAllRows() throws IOException {
    int ended =
        bench(
            "--customers", "300", "--pairs", "1", "--seconds", "0.2", "--warm-up", "0.1", "--home",
            Path.of("..").toAbsolutePath().normalize().toString(), "--folder", folder.resolve("data").toString(),
            "--report", folder.resolve("report").toString());

    assertThat(ended).as(told.toString(UTF_8)).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("report/300.csv"));
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(',')))).containsExactlyElementsOf(ROWS);
    assertThat(folder.resolve("report/300.md")).content().contains("reached", "load average after", "to reach");
    assertThat(folder.resolve("report/cost-by-size.svg")).content().contains("</svg>");
  }

  @Test
  void benchShouldPutPeopleOfManyNamesBesideTheOthers() {
    int ended =
        bench(
            "--customers", "40", "--names", "many", "--build-only", "--folder", folder.toString());

    assertThat(ended).as(told.toString(UTF_8)).isZero();
    assertThat(folder.resolve("customers-40-many-names/comptoir.db")).exists();
    assertThat(folder.resolve("customers-40")).doesNotExist();
  }

  @Test
  void benchShouldRefuseAMeasurementThatDoesNotExist() {
    assertThat(bench("--customers", "300", "--only", "nothing")).isEqualTo(2);
    assertThat(told.toString(UTF_8)).contains("[nothing]", "captures");
  }
}
