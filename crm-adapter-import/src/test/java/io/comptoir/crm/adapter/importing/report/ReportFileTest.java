package io.comptoir.crm.adapter.importing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'", "+49, '''+49'", "-x, '''-x'", "@a, '''@a'", "-12.50, -12.50", "536365, 536365", "'', ''"
  })
  void cellShouldBeNoFormulaWhenASpreadsheetOpensIt(String text, String safe) {
    assertThat(SafeCell.of(text)).isEqualTo(safe);
  }

  @Test
  void rangesShouldJoinNeighboursWhenLinesFollowEachOther() {
    List<RawLine> lines = List.of(line(2, 0), line(3, 1), line(6, 2), line(9, 5), line(12, 8), line(13, 9));

    assertThat(LineRanges.of(lines)).isEqualTo("2 to 6, 9, 12 to 13");
  }

  private static RawLine line(long number, long ordinal) {
    return new RawLine(number, ordinal, List.of());
  }

  @Test
  void reportShouldBeRefusedWhenItCannotBeWritten() {
    assertThatThrownBy(() -> ReportFile.create(folder.resolve("none/report.csv")))
        .isInstanceOf(ImportException.class).hasMessageContaining("cannot be written");
  }
}
