package io.comptoir.crm.adapter.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.people.PeopleJob.Results;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleSearchTest {
  private static final String HEADING = "nr,first,last,born,mobile";
  private static final String MAPPING =
      "id = nr\ngiven_name = first\nfamily_name = last\nbirth_date = born\nbirth_date.format = dd.MM.yyyy\n"
          + "phone = mobile\ncountry = FR\n";
  private static final List<String> FOUR =
      List.of(
          "7,Zoé,Lefèvre,04.03.1980,06 12 34 56 78",
          "10,Zoe,Lefevre,03.04.1980,+33 6 12 34 56 78",
          "9,Hugo,Durand,27.12.1955,",
          "8,Anna,Petit,01.01.1990,06 98 76 54 32");

  @TempDir Path folder;

  private Path file(String name, List<String> lines, Charset encoding) throws IOException {
    return Files.write(folder.resolve(name), lines, encoding);
  }

  private Path people(List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADING));
    lines.addAll(rows);
    return file("people.csv", lines, StandardCharsets.UTF_8);
  }

  private PeopleReport run(Path people, String mapping) throws IOException {
    Path texts = Files.writeString(folder.resolve("people.properties"), mapping);
    Results results = new Results(folder.resolve("pairs.csv"), folder.resolve("clusters.csv"));
    PeopleJob job = new PeopleJob(people, PeopleMapping.read(texts), null, "en", results);
    return new PeopleSearch(new BuiltInNormalizer(), 2).run(job, share -> {});
  }

  private List<String> written(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  private void clear() throws IOException {
    Files.delete(folder.resolve("pairs.csv"));
    Files.delete(folder.resolve("clusters.csv"));
  }

  @Nested
  class Written {
    @Test
    void runShouldWriteEachPairOnceWithScoreClassAndReasons() throws IOException {
      PeopleReport report = run(people(FOUR), MAPPING);

      assertThat(report.rows()).isEqualTo(4);
      assertThat(report.certain()).isEqualTo(1);
      assertThat(report.remarks()).isEmpty();
      assertThat(written("pairs.csv")).hasSize(2).first().isEqualTo("id_a,id_b,score,class,reasons");
      assertThat(written("pairs.csv").get(1)).matches(
          "7,10,(0\\.99\\d+|1\\.0+),certain,same phone; same family name;.*birthday with day and month exchanged.*");
    }

    @Test
    void runShouldReadAddressesAsTheirCountryWritesThem() throws IOException {
      Path people = file("people.csv", List.of(
          "nr,first,last,where,code,town", "1,Anna,Petit,12 bis av. de la Paix,F-75002,Paris 2e",
          "2,Anna,Petit,\"12bis, avenue de la Paix\",75002,PARIS CEDEX 02"), StandardCharsets.UTF_8);

      run(people, "id = nr\ngiven_name = first\nfamily_name = last\nstreet = where\npostal_code = code\ncity = town\ncountry = FR\n");

      assertThat(written("pairs.csv")).hasSize(2).last().asString()
          .contains("same street", "same house number", "same postal code", "same city");
    }

    @Test
    void runShouldWriteEveryRowWithItsCluster() throws IOException {
      run(people(FOUR), MAPPING);

      assertThat(written("clusters.csv")).containsExactly("id,cluster", "7,7", "10,7", "8,8", "9,9");
    }

    @Test
    void runShouldWriteTheSameBytesWhenRowsAndColumnsAreShuffledAndRenamed() throws IOException {
      run(people(FOUR), MAPPING);
      List<String> pairs = written("pairs.csv");
      clear();
      List<String> shuffled = new ArrayList<>(FOUR);
      Collections.shuffle(shuffled, new Random(3));
      List<String> lines = new ArrayList<>(List.of("b;x;a;n;p"));
      shuffled.stream().map(line -> line.split(",", -1))
          .forEach(c -> lines.add(String.join(";", c[3], "", c[1], c[0], c[4]) + ";" + c[2]));
      lines.set(0, "b;x;a;n;p;l");

      run(file("other.csv", lines, StandardCharsets.UTF_8),
          "id=n\ngiven_name=a\nfamily_name=l\nbirth_date=b\nbirth_date.format=d.M.yyyy\nphone=p\ncountry=FR\n");

      assertThat(written("pairs.csv")).isEqualTo(pairs);
    }

    @Test
    void runShouldNumberRowsWhenNoColumnIsTheId() throws IOException {
      run(people(FOUR), MAPPING.replace("id = nr\n", ""));

      assertThat(written("pairs.csv").get(1)).startsWith("1,2,");
    }
  }

  @Nested
  class Encodings {
    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "ISO-8859-1, 1", "windows-1252, 1"})
    void runShouldReadAFileInLatin1AndSaySo(String encoding, int remarks) throws IOException {
      List<String> lines = new ArrayList<>(List.of(HEADING));
      lines.addAll(FOUR);
      PeopleReport report = run(file("a.csv", lines, Charset.forName(encoding)), MAPPING);

      assertThat(report.certain()).isEqualTo(1);
      assertThat(report.remarks()).hasSize(remarks).allMatch(remark -> remark.startsWith("read as "));
      assertThat(written("pairs.csv").get(1)).contains("same family name");
    }

    @Test
    void runShouldReadAByteOrderMarkAndSemicolonsAndGzip() throws IOException {
      Path file = folder.resolve("people.csv.gz");
      String text = "\ufeff" + HEADING + "\n" + String.join("\n", FOUR) + "\n";
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(text.replace(',', ';').getBytes(StandardCharsets.UTF_8));
      }

      assertThat(run(file, MAPPING).certain()).isEqualTo(1);
    }
  }

  @Nested
  class BadInput {
    @Test
    void runShouldReadTabsAndLineBreaksWithinQuotes() throws IOException {
      Path file = file("tabs.csv", List.of(
          HEADING.replace(',', '\t'), "7\t\"Zoé\nAnne\"\tLefèvre\t04.03.1980\t06 12 34 56 78",
          "10\t\"Zoe Anne\"\tLefevre\t04.03.1980\t+33612345678"), StandardCharsets.UTF_8);

      assertThat(run(file, MAPPING).certain()).isEqualTo(1);
      assertThat(written("pairs.csv").get(1)).startsWith("7,10,").contains("same given name");
    }

    @Test
    void runShouldNameTheColumnsThatThereAreWhenNoneIsNearTheOneThatIsNot() throws IOException {
      Path file = people(FOUR);

      assertThatThrownBy(() -> run(file, MAPPING.replace("= mobile", "= Telefonnummer")))
          .hasMessage("the heading has no column \"Telefonnummer\", it has nr, first, last, born, mobile");
    }

    @Test
    void runShouldNameTheColumnThatTheFileHasNot() throws IOException {
      Path file = people(FOUR);

      assertThatThrownBy(() -> run(file, MAPPING.replace("= last", "= lst")))
          .isInstanceOf(ImportException.class)
          .hasMessage("the heading has no column \"lst\": did you mean \"last\"?");
    }

    @Test
    void runShouldNameTheFieldThatNobodyKnows() throws IOException {
      Path file = people(FOUR);

      assertThatThrownBy(() -> run(file, MAPPING + "famly_name = last\n"))
          .hasMessage("the mapping has no key \"famly_name\": did you mean \"family_name\"?");
      assertThatThrownBy(() -> run(file, "id = nr\n")).hasMessageContaining("no column that describes a person");
      assertThatThrownBy(() -> run(file, MAPPING.replace("dd.MM.yyyy", "JJ.MM"))).hasMessageContaining("yyyy, MM and dd");
    }

    @Test
    void runShouldRefuseAnIdThatIsThereTwice() throws IOException {
      Path file = people(List.of(FOUR.get(0), FOUR.get(1), FOUR.get(0)));

      assertThatThrownBy(() -> run(file, MAPPING)).hasMessageContaining("the id \"7\" stands in the lines 2 and 4");
      assertThat(folder.resolve("pairs.csv")).doesNotExist();
    }

    @Test
    void runShouldLeaveAFileAloneThatIsThereAlready() throws IOException {
      Path file = people(FOUR);
      Files.writeString(folder.resolve("pairs.csv"), "mine");

      assertThatThrownBy(() -> run(file, MAPPING)).hasMessageContaining("is there already");
      assertThat(folder.resolve("pairs.csv")).hasContent("mine");
    }

    @Test
    void runShouldRefuseAPlaceThatCannotBeWrittenBeforeItSearches() throws IOException {
      Path file = people(FOUR);
      PeopleMapping mapping = PeopleMapping.read(Files.writeString(folder.resolve("m.properties"), MAPPING));
      PeopleSearch search = new PeopleSearch(new BuiltInNormalizer(), 1);
      Path pairs = folder.resolve("pairs.csv");

      assertThatThrownBy(() -> search.run(
              new PeopleJob(file, mapping, null, "en", new Results(folder.resolve("no/pairs.csv"), null)), share -> {}))
          .hasMessageContaining("cannot be written");
      assertThatThrownBy(() -> search.run(new PeopleJob(file, mapping, null, "en", new Results(pairs, pairs)), share -> {}))
          .hasMessageContaining("name two");
      assertThat(pairs).doesNotExist();
    }

    @Test
    void runShouldCountEmptyRowsBrokenRowsAndUnreadableBirthdays() throws IOException {
      List<String> rows = new ArrayList<>(FOUR);
      rows.addAll(List.of(",,,,", "", "11,Eva,Roux,1980-03-04,", "12,Paul,Noir,01.02.1970,,more"));

      assertThat(run(people(rows), MAPPING).remarks())
          .containsExactly(
              "1 rows say nothing of anybody and were passed over (the first in line 6)",
              "1 rows have more or fewer cells than the heading (the first in line 9): is a quote missing there?",
              "1 birthdays are not written as the mapping says (1980-03-04 in line 8): see birth_date.format");
    }

    @Test
    void runShouldFindNothingWhenTheFileHasAHeadingOnly() throws IOException {
      assertThat(run(people(List.of()), MAPPING).rows()).isZero();
      assertThat(written("pairs.csv")).hasSize(1);
    }

    @Test
    void runShouldRefuseAnEmptyFile() throws IOException {
      Path empty = file("empty.csv", List.of(), StandardCharsets.UTF_8);

      assertThatThrownBy(() -> run(empty, MAPPING)).hasMessageContaining("is empty");
    }

    @Test
    void runShouldNotJoinThousandsByOnePlaceholderAndSaySo() throws IOException {
      Random random = new Random(5);
      List<String> rows = new ArrayList<>(FOUR);
      for (int i = 0; i < 3_000; i++) {
        rows.add("%d,%s,%s,%02d.%02d.%d,0000000000".formatted(
            100 + i, word(random), word(random), 1 + random.nextInt(28), 1 + random.nextInt(12), 1930 + random.nextInt(80)));
      }
      PeopleReport report = run(people(rows), MAPPING);

      assertThat(report.remarks()).containsExactly("the phone 0000000000 is shared by 3000 rows: it counts for nothing");
      assertThat(report.certain()).isEqualTo(1);
      assertThat(report.review()).isLessThan(10);
    }

    @Test
    void runShouldEndQuicklyAndSaySoWhenManyRowsAreAlikeToTheLetter() throws IOException {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < 50_000; i++) {
        rows.add(i + ",Camille,Martin,04.03.1980,06 12 34 56 78");
      }
      PeopleReport report = run(people(rows), MAPPING);

      assertThat(report.remarks())
          .contains("50000 rows are alike to the letter, the first of them is 0: too many to be compared; keep one of them");
      assertThat(report.certain() + report.review()).isZero();
    }

    private String word(Random random) {
      StringBuilder word = new StringBuilder();
      for (int i = 4 + random.nextInt(5); i > 0; i--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      return word.toString();
    }
  }
}
