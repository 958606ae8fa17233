package io.comptoir.crm.adapter.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.people.PeopleJob.Results;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleBadInputTest {
  private static final String HEADING = "nr,first,last,born,mobile,mail\n";
  private static final String TWICE = "1,Zoé,Lefèvre,1980-03-04,,\n2,Zoe,Lefevre,1980-03-04,,\n";
  private static final String MAPPING =
      "id = nr\ngiven_name = first\nfamily_name = last\nbirth_date = born\nphone = mobile\nemail = mail\ncountry = FR\n";

  @TempDir Path folder;

  private Path people;
  private Path mapping;
  private Path pairs;

  @BeforeEach
  void nameFiles() throws IOException {
    people = folder.resolve("people.csv");
    mapping = Files.writeString(folder.resolve("people.properties"), MAPPING);
    pairs = folder.resolve("pairs.csv");
  }

  private PeopleReport run() {
    PeopleJob job = new PeopleJob(people, PeopleMapping.read(mapping), null, "en", new Results(pairs, null));
    return new PeopleSearch(new BuiltInNormalizer(), 2).run(job, share -> {});
  }

  private PeopleReport run(String text) throws IOException {
    Files.writeString(people, text);
    return run();
  }

  private List<String> found() throws IOException {
    List<String> lines = Files.readAllLines(pairs);
    return lines.subList(1, lines.size());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false, ", "UTF-8, true, ", "windows-1252, false, windows-1252", "ISO-8859-1, false, windows-1252",
    "UTF-16LE, true, UTF-16", "UTF-16BE, true, UTF-16", "UTF-16LE, false, UTF-16LE", "UTF-16BE, false, UTF-16BE"
  })
  void runShouldFindOutInWhatAFileIsWrittenAndSaySoUnlessItIsUtf8(String encoding, boolean marked, String said)
      throws IOException {
    Files.write(people, ((marked ? "\ufeff" : "") + HEADING + TWICE).getBytes(Charset.forName(encoding)));

    assertThat(run().remarks()).isEqualTo(said == null ? List.of() : List.of("read as " + said));
    assertThat(found()).singleElement().asString().startsWith("1,2,").contains("same family name; same given name");
  }

  @Test
  void runShouldReadTheFirstColumnWhenAMarkStandsBeforeItsQuote() throws IOException {
    String quoted = "\ufeff\"nr\",\"first\",\"last\",\"born\",\"mobile\",\"mail\"\n" + TWICE;

    assertThat(run(quoted).certain()).isEqualTo(1);
  }

  @Test
  void runShouldReadAMappingThatBeginsWithAMark() throws IOException {
    Files.writeString(mapping, "\ufeff" + MAPPING);

    assertThat(run(HEADING + TWICE).certain()).isEqualTo(1);
  }

  @Test
  void runShouldRefuseAMappingThatIsNotInUtf8OrSaysSomethingTwice() throws IOException {
    Files.writeString(people, HEADING + TWICE);
    Files.write(mapping, "family_name = Prénom\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::run).isInstanceOf(ImportException.class).hasMessageContaining("a properties file in UTF-8");

    Files.writeString(mapping, MAPPING + "phone = mail\n");
    assertThatThrownBy(this::run).isInstanceOf(ImportException.class).hasMessageContaining("\"phone\" stands in it twice");
  }

  @Test
  void runShouldRefuseOneSignForTheSeparatorAndTheQuote() throws IOException {
    Files.writeString(people, HEADING + TWICE);
    Files.writeString(mapping, MAPPING + "quote = ;\nseparator = ;\n");

    assertThatThrownBy(this::run).isInstanceOf(ImportException.class)
        .hasMessageContaining("must be another sign than \"separator\"");
  }

  @Test
  void runShouldRefuseAHeadingThatHasAColumnTwice() {
    assertThatThrownBy(() -> run(HEADING.replace("mobile", "last") + TWICE))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("the heading has the column \"last\" more than once");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1,\"Zoé,Lefèvre,1980-03-04,,\n2,Zoe,Lefevre,1980-03-04,,\n", "1,\"Zoé,Lefèvre,,,\n2,Zoe,\"Lefevre,,,\n"
  })
  void runShouldSayWhereAQuoteIsOpenedThatIsNeverClosed(String rows) {
    assertThatThrownBy(() -> run(HEADING + rows))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("line 2").hasMessageContaining("look there for a quote that is never closed");
    assertThat(pairs).doesNotExist();
  }

  @Test
  void runShouldSayWhereARowIsThatIsTooLargeToBeOne() {
    assertThatThrownBy(() -> run(HEADING + "1,Zoé," + "x".repeat(17_000_000) + ",,,\n"))
        .isInstanceOf(ImportException.class).hasMessageContaining("line 2");
    assertThatThrownBy(() -> run(HEADING + TWICE + "3" + ",x".repeat(20_000) + "\n"))
        .isInstanceOf(ImportException.class).hasMessageContaining("line 4");
  }

  @Test
  void runShouldTakeATextForEmptyThatIsLongerThanAnythingOfAPerson() throws IOException {
    String words = "lee miller ".repeat(30);
    PeopleReport report = run(HEADING + TWICE + "3," + words + ",Roux,,,\n4," + words + ",Noir,,,\n5,," + words + ",,,\n");

    assertThat(report.remarks()).containsExactly(
        "1 rows say nothing of anybody and were passed over (the first in line 6)",
        "3 rows have a text of more than 300 signs where the mapping says what a person is (the first in line 4): "
            + "taken for empty");
    assertThat(found()).singleElement().asString().startsWith("1,2,");
  }

  @Test
  void runShouldReadTextsOfAnyLengthInColumnsThatMeanNothing() throws IOException {
    String text = HEADING.strip() + ",notes\n" + TWICE.replace("\n", "," + "word ".repeat(1_000) + "\n");

    assertThat(run(text).remarks()).isEmpty();
    assertThat(found()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", ",,,,,\n , ,,,,\n", "1,,,,,\n2,,,,,\n"})
  void runShouldSayWhenNobodyIsThere(String rows) throws IOException {
    PeopleReport report = run(HEADING + rows);

    assertThat(report.rows()).isZero();
    assertThat(report.remarks()).first().asString().startsWith("no row says anything of anybody");
    assertThat(found()).isEmpty();
  }

  @Test
  void runShouldReadWhatThereIsOfRowsWithMoreOrFewerCells() throws IOException {
    PeopleReport report = run(HEADING + "1,Zoé,Lefèvre,1980-03-04\n2,Zoe,Lefevre,1980-03-04,,,,more\n");

    assertThat(report.remarks()).containsExactly(
        "2 rows have more or fewer cells than the heading (the first in line 2): is a quote missing there?");
    assertThat(found()).singleElement().asString().startsWith("1,2,");
  }

  @Test
  void runShouldNameARowByItsLineWhenItHasNoId() throws IOException {
    run(HEADING + TWICE.replace("2,", ","));

    assertThat(found()).singleElement().asString().startsWith("1,line 3,");
  }

  @Test
  void runShouldLeaveTheFileAloneThatItReads() throws IOException {
    Files.writeString(people, HEADING + TWICE);
    pairs = people;

    assertThatThrownBy(this::run).isInstanceOf(ImportException.class).hasMessageContaining("is there already");
    assertThat(people).hasContent(HEADING + TWICE);
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 0000000000, ''", "phone, 06 00 00 00 00, ''", "email, '', nobody@example.com"
  })
  void runShouldNotJoinHundredsByAPlaceholderAndNameIt(String field, String phone, String email) throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(HEADING + TWICE);
    IntStream.range(10, 410).forEach(id -> text.append(
        "%d,%s,%s,%d-%02d-%02d,%s,%s%n".formatted(
            id, word(random), word(random), 1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28),
            phone, email)));
    PeopleReport report = run(text.toString());

    assertThat(report.remarks()).singleElement().asString()
        .startsWith("the " + field + " ").endsWith("is shared by 400 rows: it counts for nothing");
    assertThat(report.certain()).isEqualTo(1);
    assertThat(report.review()).isLessThan(10);
    assertThat(report.compared()).isLessThan(40_000);
  }

  @Test
  void runShouldNameAFewGroupsOfRowsAlikeToTheLetterAndCountTheOthers() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int id = 0; id < 4_200; id++) {
      rows.add("%d,%s,%s,,,".formatted(id, "abcdefg".charAt(id % 7) + "nna", "Nomdefamille"));
    }
    List<String> remarks = run(HEADING + String.join("\n", rows) + "\n").remarks();

    assertThat(remarks).hasSize(6).first().asString()
        .isEqualTo("600 rows are alike to the letter, the first of them is 0: too many to be compared; keep one of them");
    assertThat(remarks).last().isEqualTo("2 more groups of rows are alike to the letter and too many");
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 4 + random.nextInt(5); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
