package io.comptoir.crm.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.bench.house.TestHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a tiny file: nothing of its figures means anything, but every row must be there. */
class PostgresBenchTest {
  private static final List<String> ROWS =
      List.of(
          "house_bytes_per_customer", "lookups_one", "lookups_two", "lookups_sqlite", "lookups_bare", "captures_one",
          "captures_two", "captures_sqlite", "captures_bare", "captures_bare_many", "feed_lag_p99_one",
          "feed_lag_p99_two", "capture_log_bytes", "capture_bytes", "numbered_changes");

  @TempDir private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void benchShouldWriteAPageWithAllRows() throws IOException {
    int ended =
        PostgresBench.run(
            new PrintStream(told, true, UTF_8),
            "--customers", "60", "--url", TestHouse.database().url("postgres"), "--pairs", "1", "--seconds", "0.3",
            "--warm-up", "0.05", "--connections", "4", "--home",
            Path.of("..").toAbsolutePath().normalize().toString(), "--folder", folder.resolve("data").toString(),
            "--report", folder.resolve("report").toString());

    assertThat(ended).as(told.toString(UTF_8)).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("report/postgresql-60.csv"));
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(',')))).containsExactlyElementsOf(ROWS);
    assertThat(lines).noneMatch(line -> line.contains("NaN"));
    assertThat(folder.resolve("report/postgresql.md"))
        .content()
        .contains("## 60 customers", "fsync=on", "| `golden_value` | ", "load average after")
        .doesNotContain("ERRORS");
  }
}
