package io.comptoir.crm.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.run.DuplicateDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesFindCommandTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples");

  @TempDir Path folder;

  private Path people;
  private Path mapping;
  private Path pairs;

  @BeforeEach
  void writeFiles() throws IOException {
    people = Files.writeString(folder.resolve("people.csv"), """
        id,name,born,phone
        1,Сергей Иванов,1980-03-04,+7 916 123-45-67
        2,Sergey Ivanov,1980-03-05,+79161234567
        3,Camille Martin,1955-12-27,+33 6 12 34 56 78
        """);
    mapping = Files.writeString(folder.resolve("people.properties"), """
        id = id
        full_name = name
        birth_date = born
        phone = phone
        """);
    pairs = folder.resolve("pairs.csv");
  }

  private RecordedRun find(String... more) {
    CommandActions stubs = new StubActions().actions();
    CommandActions actions = new CommandActions(
        stubs.serve(), stubs.keys(), stubs.receipts(), stubs.backups(), stubs.verifier(), stubs.mover(),
        stubs.reindexer(), new DuplicateDesk(), stubs.scanner());
    List<String> words = new ArrayList<>(List.of("duplicates", "find", people.toString(), "--mapping", mapping.toString()));
    words.addAll(List.of(more));
    return RecordedRun.of(actions, words.toArray(String[]::new));
  }

  private RecordedRun find() {
    return find("--output", pairs.toString());
  }

  @Test
  void findShouldWritePairsWithReasonsAcrossScripts() throws IOException {
    RecordedRun run = find();

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK.number());
    assertThat(run.out()).contains("3 rows, 1 pairs compared: 1 certain, 0 to review", "pairs: " + pairs);
    assertThat(Files.readAllLines(pairs).get(1))
        .startsWith("1,2,")
        .contains("same phone", "family name the same in Cyrillic and Latin", "birthday differs in one digit");
  }

  @Test
  void findShouldFindThePairsOfTheExampleInTheGuide() throws IOException {
    people = EXAMPLES.resolve("people.csv");
    mapping = EXAMPLES.resolve("people.properties");

    assertThat(find().code()).isZero();
    assertThat(Files.readAllLines(pairs))
        .extracting(line -> line.substring(0, Math.min(10, line.length())))
        .containsExactlyInAnyOrder("id_a,id_b,", "1001,1002,", "1003,1004,", "1005,1006,", "1008,1009,");
  }

  @Test
  void findShouldWordReasonsInFrenchWhenAskedTo() throws IOException {
    find("--output", pairs.toString(), "--language", "fr");

    assertThat(Files.readString(pairs)).contains("même téléphone", "en cyrillique et en latin");
  }

  @Test
  void findShouldWriteClustersWhenAskedTo() throws IOException {
    Path clusters = folder.resolve("clusters.csv");

    assertThat(find("--output", pairs.toString(), "--clusters", clusters.toString()).code()).isZero();
    assertThat(Files.readAllLines(clusters)).containsExactly("id,cluster", "1,1", "2,1", "3,3");
  }

  @Test
  void findShouldEndWithTwoWhenAFileIsNotThereOrTheOutputIs() throws IOException {
    assertThat(find("--output", people.toString()).code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(find("--output", pairs.toString(), "--language", "de").code()).isEqualTo(ExitCode.USAGE.number());
    RecordedRun unknown = find("--output", pairs.toString(), "--encoding", "Latin-0");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(unknown.err()).contains("'Latin-0' is no encoding").doesNotContain("java.");
    Files.delete(people);
    assertThat(find().code()).isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void findShouldEndWithOneLineWhenTheMappingDoesNotFit() throws IOException {
    Files.writeString(mapping, "full_name = nom\n");
    RecordedRun run = find();

    assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
    assertThat(run.err().strip().lines().filter(line -> line.startsWith("crm: ")))
        .singleElement().asString().contains("the heading has no column \"nom\"");
  }

  @Test
  void findShouldSayWhenAFileIsInLatin1() throws IOException {
    Files.write(people, "id,name\n1,Zoé Lefèvre\n2,Zoe Lefevre\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(mapping, "id = id\nfull_name = name\n");

    assertThat(find().err()).contains("read as windows-1252");
  }
}
