package io.comptoir.crm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

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

class ReportTest {
  private static final Row BYTES =
      new Row("bytes_per_customer", "bytes", "bytes", Estimate.exactly(372), Target.atMost(400), "with indexes");
  private static final Row RATIO =
      new Row("capture_rate", "captures", "", new Estimate(4.7, 4.5, 4.9), Target.atLeast(6), "4,084/s against 871/s");

  @TempDir private Path folder;

  @Test
  void tableShouldTellTargetAndVerdictOfEachRow() {
    String table = Report.table(100_000, Map.of("commit", "abc"), List.of(BYTES, RATIO));

    assertThat(table)
        .contains("# 100,000 customers", "- commit: abc", "- load average after: ")
        .contains("| bytes | 372 bytes | at most 400 | reached | with indexes |")
        .contains("| captures | 4.70 (4.50 to 4.90) | at least 6.00 | **not reached** | 4,084/s against 871/s |");
  }

  @Test
  void writeShouldKeepFiguresExactlyAndDrawAllSizes() throws IOException {
    Report report = new Report(folder);
    report.write("100000", "table", List.of(BYTES));
    report.write("1000000", "table", List.of(BYTES));

    assertThat(Lines.read(Files.readAllLines(folder.resolve("1000000.csv"))))
        .containsEntry("bytes_per_customer", Estimate.exactly(372));
    assertThat(folder.resolve("100000.md")).hasContent("table");
    assertThat(Files.readString(folder.resolve("cost-by-size.svg")))
        .contains(">100 k<", ">1 M<", ">372<", "polyline")
        .doesNotContain("look-up by phone");
  }
}
