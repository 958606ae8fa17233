package io.comptoir.crm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.bench.house.TableUse;
import io.comptoir.crm.bench.measure.Estimate;
import io.comptoir.crm.bench.measure.Row;
import io.comptoir.crm.bench.measure.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseReportTest {
  private static final List<Row> ROWS =
      List.of(new Row("captures_one", "captures", "/s", Estimate.exactly(512), Target.NONE, "p99 90 ms"));
  private static final List<TableUse> USES = List.of(new TableUse("customer", 1_000, 64_000, 32_000));

  @TempDir private Path folder;

  private void write(long customers, String commit) {
    String part = HouseReport.part(customers, Map.of("commit", commit), ROWS, USES);
    new HouseReport(folder).write(customers, part, ROWS);
  }

  @Test
  void writeShouldReplaceTheSizeItMeasuredAndKeepTheOthersInOrder() throws IOException {
    write(1_000_000, "first");
    write(100_000, "second");
    write(1_000_000, "third");

    assertThat(Files.readString(folder.resolve("postgresql.md")))
        .containsSubsequence("# Servers on PostgreSQL", "## 100,000 customers", "second", "## 1,000,000 customers", "third")
        .doesNotContain("first")
        .containsOnlyOnce("## 1,000,000 customers");
  }

  @Test
  void writeShouldLeaveFiguresThatThePictureOfTheOtherPagesPassesOver() throws IOException {
    write(100_000, "abc");

    new Report(folder).write("100000", "table", List.of());

    assertThat(Files.readAllLines(folder.resolve("postgresql-100000.csv"))).hasSize(2);
    assertThat(folder.resolve("cost-by-size.svg")).exists();
  }

  @Test
  void partShouldTellWhatARowTakes() {
    assertThat(HouseReport.part(100_000, Map.of(), ROWS, USES))
        .contains("| captures | 512 /s |  |  | p99 90 ms |", "| `customer` | 1,000 | 64 | 32 | 0.1 |");
  }
}
