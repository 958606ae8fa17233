package io.comptoir.crm.adapter.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.mapping.MappingFixture;
import io.comptoir.crm.adapter.importing.mapping.MappingKey;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptFileTest {
  private static final String CSV = MappingFixture.HEADING
      + "\n1,a,Té,1,x,1,7,\n\"2\",\"b,\"\"c\n\",,1,x,1,7,\n\n3,d,,1,x,1,7,\n";

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static List<RawLine> lines(Path file, ReceiptMapping mapping) {
    ReceiptFile receipts = new ReceiptFile(file, mapping);
    receipts.columns();
    List<RawLine> lines = new ArrayList<>();
    receipts.eachLine((line, bytes) -> lines.add(line));
    return lines;
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> lines(file, MappingFixture.mapping()))
        .isInstanceOf(ImportException.class).hasMessageContaining(message);
  }

  @Test
  void linesShouldBearTheNumbersAnEditorShowsWhenCellsHoldLineBreaks() throws IOException {
    List<RawLine> lines = lines(file("a.csv", utf8(CSV)), MappingFixture.mapping());

    assertThat(lines).extracting(RawLine::number).containsExactly(2L, 3L, 6L);
    assertThat(lines).extracting(RawLine::ordinal).containsExactly(0L, 1L, 2L);
    assertThat(lines.get(1).cells().subList(0, 2)).containsExactly("2", "b,\"c\n");
  }

  @Test
  void linesShouldBeTheSameWhenTheFileIsGzippedWhateverItsName() throws IOException {
    List<RawLine> plain = lines(file("a.csv", utf8(CSV)), MappingFixture.mapping());

    assertThat(lines(file("b.csv.gz", gzipped(CSV)), MappingFixture.mapping())).isEqualTo(plain);
    assertThat(lines(file("c.csv", gzipped(CSV)), MappingFixture.mapping())).isEqualTo(plain);
  }

  @Test
  void linesShouldBeReadWhenAByteOrderMarkStandsBeforeTheHeading() throws IOException {
    ReceiptFile file = new ReceiptFile(file("a.csv", utf8("\ufeff" + CSV)), MappingFixture.mapping());

    List<String> numbers = new ArrayList<>();
    file.eachLine((line, bytes) -> numbers.add(file.columns().cell(line, MappingKey.RECEIPT_NUMBER)));
    assertThat(numbers).containsExactly("1", "2", "3");
  }

  @Test
  void linesShouldBeReadWhenTheMappingNamesSeparatorQuoteAndEncoding() throws IOException {
    String text = CSV.replace("\"", "'").replace(',', '\t');
    Path file = file("a.csv", text.getBytes(Charset.forName("windows-1252")));
    ReceiptMapping mapping =
        MappingFixture.mapping("separator", "tab", "quote", "'", "encoding", "windows-1252");

    assertThat(lines(file, mapping).get(0).cells().get(2)).isEqualTo("Té");
  }

  @Test
  void columnsShouldNameEveryMissingOneWhenTheHeadingLacksThem() throws IOException {
    assertRefused(file("a.csv", utf8("Bonn,Article,Text,When,Price,Who,Land\n")),
        "the heading has no column \"Bon\": did you mean \"Bonn\"?; the heading has no column \"Pieces\"");
  }

  @Test
  void columnsShouldBeRefusedWhenOneThatIsMappedStandsTwice() throws IOException {
    assertRefused(file("a.csv", utf8(MappingFixture.HEADING + ",Who\n")), "the column \"Who\" more than once");
  }

  @Test
  void fileShouldBeRefusedWhenItIsNotThere() {
    assertRefused(folder.resolve("none.csv"), "There is no file");
  }

  @Test
  void fileShouldBeRefusedWhenItIsAFolder() {
    assertRefused(folder, "cannot be");
  }

  @Test
  void fileShouldBeRefusedWhenItIsEmpty() throws IOException {
    assertRefused(file("a.csv", new byte[0]), "is empty");
    assertRefused(file("a.csv", gzipped("")), "is empty");
  }

  @Test
  void fileShouldBeRefusedWhenItIsOnlyNamedGzipped() throws IOException {
    assertRefused(file("a.csv.gz", utf8(CSV)), "named like a gzipped file, but is none");
  }

  @Test
  void fileShouldBeRefusedWhenItIsCutOff() throws IOException {
    byte[] whole = gzipped(CSV);

    assertRefused(file("a.csv.gz", Arrays.copyOf(whole, whole.length - 12)), "damaged or cut off");
    assertRefused(file("b.csv.gz", Arrays.copyOf(whole, 5)), "damaged or cut off");
  }

  @Test
  void fileShouldBeRefusedWhenItIsAZipArchive() throws IOException {
    assertRefused(file("a.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0}), "ZIP or XLSX");
  }

  @Test
  void fileShouldBeRefusedWhenItIsNotUtf8() throws IOException {
    assertRefused(file("a.csv", CSV.getBytes(StandardCharsets.ISO_8859_1)), "say its \"encoding\" in the mapping");
  }

  @Test
  void fileShouldBeRefusedWhenAQuoteIsNeverClosed() throws IOException {
    assertRefused(file("a.csv", utf8(MappingFixture.HEADING + "\n1,\"a,b\n")), "not written as the mapping says");
  }
}
