package io.comptoir.crm.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comptoir.crm.bench.matching.FoundPairs.Effort;
import io.comptoir.crm.bench.report.MatchingReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundPairsTest {
  private static final Effort EFFORT = new Effort(4, 6, 1.5, 90);

  @TempDir Path folder;

  private static FoundPairs found(Optional<Map<String, String>> truth) {
    PeopleSet set = new PeopleSet("four", Path.of("four.csv"), "", truth);
    return FoundPairs.of(
        set, EFFORT, List.of("1,2,1.0,certain,same phone", "1,3,0.6,review,\"same, family\"", "3,4,0.999,certain,x"));
  }

  @Test
  void qualityShouldCountPairsAgainstTheTruth() {
    FoundPairs found = found(Optional.of(Map.of("1", "a", "2", "a", "3", "a", "4", "b")));

    assertThat(found.quality()).hasValueSatisfying(quality -> {
      assertThat(quality.precision()).isCloseTo(2 / 3.0, within(1e-9));
      assertThat(quality.recall()).isCloseTo(2 / 3.0, within(1e-9));
      assertThat(quality.f1()).isCloseTo(2 / 3.0, within(1e-9));
      assertThat(quality.rightAndCertain()).isEqualTo(1);
    });
    assertThat(MatchingReport.page(Map.of(), List.of(found), List.of()))
        .contains("| four | 4 | 0.6667 | 0.6667 | 0.6667 | 3 | 2 | 1 | 6 | 1.5 | 90 |");
  }

  @Test
  void pageShouldSayWhereTheTruthIsNotKnown() {
    assertThat(MatchingReport.page(Map.of(), List.of(found(Optional.empty())), List.of()))
        .contains("| four | 4 | truth not known | | ");
  }

  @Test
  void setsShouldBeFoundWithTheirTruthInAFolder() throws IOException {
    Files.writeString(folder.resolve("shop.csv"), "id,name\n1,Camille\n");
    Files.writeString(folder.resolve("shop.properties"), "full_name = name\n");
    Files.writeString(folder.resolve("shop.truth.csv"), "id,entity\n1,7\n");

    assertThat(PeopleSet.in(folder)).singleElement().satisfies(set -> {
      assertThat(set.name()).isEqualTo("shop");
      assertThat(set.truth()).contains(Map.of("1", "7"));
    });
  }

  @Test
  void sharedSetsShouldBePassedOverWithAMessageWhenTheyAreNotThere() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    assertThat(PeopleSet.shared(folder, new PrintStream(told, true, StandardCharsets.UTF_8))).isEmpty();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("passed over: there is no").contains("febrl1.csv.gz");
  }
}
