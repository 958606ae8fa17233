package io.comptoir.crm.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.importing.people.PeopleJob;
import io.comptoir.crm.adapter.importing.people.PeopleMapping;
import io.comptoir.crm.adapter.importing.people.PeopleSearch;
import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.bench.matching.FoundPairs.Effort;
import io.comptoir.crm.bench.matching.FoundPairs.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSetTest {
  @TempDir Path folder;

  @Test
  void ofShouldWriteTheSameFileAgainWithEveryTenthRowOfSomebodyBefore() throws IOException {
    PeopleSet set = GeneratedSet.of(folder, 1_000);
    PeopleSet again = GeneratedSet.of(folder.resolve("again"), 1_000);

    assertThat(Files.readString(set.file())).isEqualTo(Files.readString(again.file()));
    assertThat(set.truth().orElseThrow()).hasSize(1_000);
    assertThat(new HashSet<>(set.truth().orElseThrow().values())).hasSize(900);
    assertThat(Files.readAllLines(set.file())).hasSize(1_001).allMatch(line -> line.split(",", -1).length == 10);
  }

  // The floor that holds in every build, where no public set is at hand.
  @Test
  void searchShouldFindMostTwinsAndHardlyAnybodyElse() throws IOException {
    PeopleSet set = GeneratedSet.of(folder, 4_000);
    Quality quality = quality(set, search(set.file(), 2));

    assertThat(quality.precision()).isGreaterThan(0.96);
    assertThat(quality.recall()).isGreaterThan(0.93);
  }

  @Test
  void searchShouldAnswerTheSameWhenRowsAreShuffledAndThreadsDiffer() throws IOException {
    PeopleSet set = GeneratedSet.of(folder, 1_500);
    List<String> lines = new ArrayList<>(Files.readAllLines(set.file()));
    Collections.shuffle(lines.subList(1, lines.size()), new Random(5));
    Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);

    assertThat(search(shuffled, 3)).hasSizeGreaterThan(100).containsExactlyElementsOf(search(set.file(), 1));
  }

  private List<String> search(Path file, int threads) throws IOException {
    Path pairs = folder.resolve("pairs.csv");
    PeopleMapping mapping = PeopleMapping.read(folder.resolve("generated-%d.properties".formatted(
        Files.readAllLines(file).size() - 1)));
    new PeopleSearch(new LibraryNormalizer(), threads)
        .run(new PeopleJob(file, mapping, null, "en", new PeopleJob.Results(pairs, null)), share -> {});
    List<String> lines = Files.readAllLines(pairs);
    Files.delete(pairs);
    return lines.subList(1, lines.size());
  }

  private static Quality quality(PeopleSet set, List<String> lines) {
    return FoundPairs.of(set, new Effort(0, 0, 0, 0), lines).quality().orElseThrow();
  }
}
