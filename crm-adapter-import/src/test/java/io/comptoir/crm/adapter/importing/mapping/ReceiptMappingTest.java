package io.comptoir.crm.adapter.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.Project;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptMappingTest {
  @TempDir Path folder;

  private static void assertRefused(String message, String... changedKeys) {
    assertThatThrownBy(() -> MappingFixture.mapping(changedKeys))
        .isInstanceOf(ImportException.class).hasMessageContaining(message);
  }

  @Test
  void documentShouldListExactlyTheKeysWithTheirDefaultsWhenRead() throws IOException {
    List<List<String>> rows = Files.readAllLines(Project.root().resolve("docs/import.md")).stream()
        .dropWhile(line -> !line.startsWith("| key |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(cell -> cell.strip().replace("`", "")).toList())
        .toList();

    assertThat(rows.stream().map(row -> row.subList(0, 2)))
        .containsExactlyElementsOf(
            Arrays.stream(MappingKey.values()).map(key -> List.of(key.key(), key.standard())).toList());
    assertThat(rows).allSatisfy(row -> assertThat(row.get(2)).endsWith("."));
  }

  @Test
  void exampleShouldBeUnderstoodWhenRead() {
    ReceiptMapping mapping = ReceiptMapping.read(Project.root().resolve("docs/examples/online-retail.properties"));

    assertThat(mapping.columns().names()).containsEntry(MappingKey.RECEIPT_NUMBER, "InvoiceNo");
    assertThat(mapping.customer().country("EIRE")).contains("IE");
    assertThat(mapping.customer().country("Channel Islands")).contains("");
  }

  @Test
  void mappingShouldSuggestTheKeyWhenOneIsMistyped() {
    assertRefused("the mapping has no key \"quantitty\": did you mean \"quantity\"?", "quantitty", "Pieces");
  }

  @Test
  void mappingShouldNameAllMissingKeysWhenSeveralAre() {
    assertRefused("the mapping does not say \"quantity\"; the mapping does not say \"store\"",
        "quantity", "", "store", "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "currency | EURO | ISO 4217",
    "time_zone | Paris | time zone",
    "occurred_at.format | qqqqqqq | pattern",
    "customer.type | card | loyalty_card",
    "customer.source | '' | external",
    "country.codes | France | United Kingdom=GB",
    "country.codes | France=XX | ISO 3166",
    "receipt_numbers | yearly | daily",
    "return.quantity | plus | positive",
    "return.by_quantity | maybe | yes",
    "return.values | R | together",
    "neither.unpriced | sometimes | anonymous",
    "duplicates | hide | drop",
    "separator | ;; | single sign",
    "quote | , | another sign",
    "encoding | UTF-99 | encoding",
    "decimal_mark | :: | single sign",
    "grouping_mark | . | another sign",
  })
  void mappingShouldSayWhatIsExpectedWhenATextCannotBeRead(String key, String text, String expected) {
    assertRefused(expected, key, text);
  }

  @Test
  void mappingShouldBeRefusedWhenAKeyStandsTwice() throws IOException {
    Path file = Files.writeString(folder.resolve("m.properties"), "store = A\nstore = B\n");

    assertThatThrownBy(() -> ReceiptMapping.read(file)).hasMessageContaining("\"store\" stands in it twice");
  }

  @Test
  void mappingShouldBeRefusedWhenItIsNotThere() {
    assertThatThrownBy(() -> ReceiptMapping.read(folder.resolve("none.properties")))
        .isInstanceOf(ImportException.class).hasMessageContaining("cannot be read");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "iso | 2011-06-01T10:00:00 | 2011-06-01T08:00:00Z",
    "iso | 2011-06-01 10:00 | 2011-06-01T08:00:00Z",
    "iso | 2011-06-01T10:00:00.250Z | 2011-06-01T10:00:00.250Z",
    "iso | 2011-06-01T10:00:00-05:00 | 2011-06-01T15:00:00Z",
    "iso | 2011-06-01 | 2011-05-31T22:00:00Z",
    "yyyy-MM-dd HH:mm:ss | 2011-06-01 10:00:00 | 2011-06-01T08:00:00Z",
    "M/d/yyyy H:mm | 6/1/2011 8:05 | 2011-06-01T06:05:00Z",
    "dd.MM.yyyy | 01.06.2011 | 2011-05-31T22:00:00Z",
    "d MMM yyyy h:mm a | 1 jun 2011 1:00 pm | 2011-06-01T11:00:00Z",
  })
  void timeShouldBeReadWhenItIsWrittenAsTheMappingSays(String format, String cell, Instant moment) {
    TimeStyle times = MappingFixture.mapping("occurred_at.format", format).cells().times();

    assertThat(times.read(cell, ZoneId.of("Europe/Paris"))).contains(moment);
  }

  @ParameterizedTest
  @CsvSource({"2011-02-31 10:00:00", "2011-06-01 25:00:00", "01.06.2011", "''", "2011-06-01 10:00:00 x"})
  void timeShouldNotBeReadWhenThereIsNoSuch(String cell) {
    TimeStyle times = MappingFixture.mapping().cells().times();

    assertThat(times.read(cell, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void dayShouldBeTheOneWrittenWhenTheTimeHasAnOffset() {
    TimeStyle times = MappingFixture.mapping().cells().times();

    assertThat(times.day("2011-06-01T00:30:00+09:00")).contains(LocalDate.of(2011, 6, 1));
  }

  @Test
  void numberShouldBeReadOnlyAsTheMappingWritesIt() {
    NumberStyle plain = new NumberStyle('.', null);
    NumberStyle french = new NumberStyle(',', '\u00a0');

    assertThat(plain.read("-12.50").orElseThrow()).isEqualByComparingTo("-12.5");
    assertThat(french.read("1\u00a0234,5").orElseThrow()).isEqualByComparingTo("1234.5");
    assertThat(List.of("1,5", "1e3", "", "NaN", "1 000", "--1", ".5", "٣")).allSatisfy(
        text -> assertThat(plain.read(text)).isEmpty());
    assertThat(french.read("1.5")).isEmpty();
  }

  @Test
  void countryShouldBeKnownWhenItIsACodeOrTranslated() {
    CustomerStyle style = MappingFixture.mapping("country.codes", "Perfidious Albion = gb").customer();

    assertThat(style.countries()).isEqualTo(Map.of("Perfidious Albion", "GB"));
    assertThat(style.country("FR")).contains("FR");
    assertThat(style.country("France")).isEmpty();
  }
}
