package io.comptoir.crm.adapter.importing;

import static io.comptoir.crm.adapter.importing.ImportHouse.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.importing.ImportProgress.Reached;
import io.comptoir.crm.adapter.importing.mapping.MappingFixture;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs an import reads. */
class ReportTest {
  private static final List<String> LINES = lines(
      "1,a,Lantern,1,2011-06-01 10:00:00,5,Ada Lovelace,",
      "=2+3,a,,-1,2011-06-01 10:00:00,5,7,",
      "1,b,,2,2011-06-01 10:05:00,2.50,Ada Lovelace,",
      "C3,a,,-1,2011-06-01 10:00:00,5,7,");

  @TempDir Path folder;
  private ImportHouse house;

  @BeforeEach
  void open() {
    house = new ImportHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void reportShouldSayOfEveryLineWhatBecameOfItWhenRead() {
    house.run(LINES);

    assertThat(house.reportLines()).startsWith(
        "what,receipt_number,lines,reason,explanation,value,currency",
        "not_taken,'=2+3,3,negative_without_mark,"
            + "the quantity is negative without the mark of a return: neither sale nor return,,");
    assertThat(house.reportLines())
        .contains("return,C3,5,,,-5.00,GBP")
        .anySatisfy(row -> assertThat(row)
            .startsWith("sale,1,\"2, 4\",lines_apart several_times,").endsWith(",10.00,GBP"))
        .contains("summary,,,lines_read,lines read,4,")
        .contains("summary,,,sum,sum of the receipts taken and known,5.00,GBP");
  }

  @Test
  void reportShouldNameNobodyWhenRead() {
    house.run(LINES);

    assertThat(String.join("\n", house.reportLines())).doesNotContain("Ada").doesNotContain("Lantern");
  }

  @Test
  void sentencesShouldTellTheFiguresWhenPrinted() {
    ImportReport report = house.run(LINES);

    assertThat(report.sentences()).contains(
        "lines read: 4", "receipts taken: 2", "  of them returns: 1", "lines not taken: 1",
        "  lines not taken because the quantity is negative without the mark of a return: neither sale nor return: 1",
        "sum of the receipts taken and known: 5.00 GBP", "difference by rounding: 0.00 GBP");
  }

  @Test
  void progressShouldNeverGoBackAndEndAtTheWholeWhenTheFileIsRead() throws IOException {
    Path file = house.write(LINES);
    List<Reached> reached = new ArrayList<>();

    house.importer(ImportSettings.POLITE)
        .run(new ImportJob(file, MappingFixture.mapping(), house.report(), false), reached::add);

    assertThat(reached).extracting(Reached::bytes).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(reached.get(reached.size() - 1))
        .isEqualTo(new Reached(Files.size(file), Files.size(file), 4, 2));
  }
}
