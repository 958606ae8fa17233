package io.comptoir.crm.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CensusNamesTest {
  private static final int MANY = 200_000;

  private final People people = new People(7, Names.MANY);

  private static Map<String, Long> families(People people) {
    return LongStream.range(0, MANY)
        .mapToObj(number -> people.person(number).name().family())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  // The census has 5, 28, 56 and 77 of a hundred people under these; those who write in Han have lists, and fewer names.
  @Test
  void familiesShouldBeAsCommonAndAsRareAsInTheCensus() {
    List<Long> bearers = families(people).values().stream().sorted(Comparator.reverseOrder()).toList();

    assertThat(share(bearers, 11)).isEqualTo(0.053, within(0.02));
    assertThat(share(bearers, 314)).isEqualTo(0.28, within(0.05));
    assertThat(share(bearers, 3_567)).isEqualTo(0.56, within(0.06));
    assertThat(bearers).as("names").hasSizeGreaterThan(50_000);
    assertThat(bearers.stream().filter(count -> count == 1).count()).as("names of one bearer").isGreaterThan(30_000);
  }

  private static double share(List<Long> bearers, int names) {
    return bearers.stream().limit(names).mapToLong(Long::longValue).sum() / (double) MANY;
  }

  @Test
  void namesShouldHardlyEverBeThereTwice() {
    for (Syllables syllables : People.syllables()) {
      assertThat(LongStream.range(0, MANY).mapToObj(syllables::name).distinct().count())
          .as(syllables.language())
          .isGreaterThan(MANY * 99L / 100);
    }
  }

  @Test
  void personShouldBeTheSameWhenTheSeedIsTheSame() {
    People again = new People(7, Names.MANY);
    People others = new People(8, Names.MANY);

    assertThat(LongStream.range(0, 100).mapToObj(again::person))
        .containsExactlyElementsOf(LongStream.range(0, 100).mapToObj(people::person).toList());
    assertThat(others.person(4_711)).isNotEqualTo(people.person(4_711));
  }

  @Test
  void namesShouldBeOneWordWhateverTheLanguage() {
    LibraryNormalizer normalizer = new LibraryNormalizer();

    for (Syllables syllables : People.syllables()) {
      for (long number = 0; number < 1_000; number++) {
        String name = syllables.name(number * 419);
        assertThat(normalizer.names().fold(name).words()).as(name).hasSize(1);
      }
    }
  }
}
