package io.comptoir.crm.application.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Thresholds;
import io.comptoir.crm.domain.matching.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {
  private static final long SEED = 11;

  private static Duplicates search(List<Traits> people, int threads) {
    return new DuplicateSearch(String::equals, threads).among(people, Thresholds.USUAL, share -> {});
  }

  // The pairs by what is said of both, so that places play no part.
  private static TreeSet<String> described(Duplicates found) {
    TreeSet<String> pairs = new TreeSet<>();
    for (ScoredPair pair : found.pairs()) {
      String one = found.people().get(pair.one()).toString();
      String other = found.people().get(pair.other()).toString();
      String both = one.compareTo(other) <= 0 ? one + other : other + one;
      pairs.add(both + Double.doubleToLongBits(pair.score()));
    }
    return pairs;
  }

  @Test
  void amongShouldFindThoseWhoAreThereTwice() {
    List<Traits> people = PeopleFixture.people(400, new Random(SEED));
    Duplicates found = search(people, 2);

    assertThat(found.pairs()).as("seed %d", SEED).hasSize(100).allSatisfy(pair ->
        assertThat(people.get(pair.one()).birth()).isEqualTo(people.get(pair.other()).birth()));
    assertThat(found.compared()).isLessThan(people.size() * 100L);
  }

  @Test
  void amongShouldFindTheSameToTheLastBitWhenRowsAreShuffledAndThreadsDiffer() {
    List<Traits> people = PeopleFixture.people(300, new Random(SEED));
    TreeSet<String> expected = described(search(people, 1));
    List<Traits> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(SEED));

    assertThat(expected).isNotEmpty();
    assertThat(described(search(people, 3))).isEqualTo(expected);
    assertThat(described(search(shuffled, 2))).as("seed %d", SEED).isEqualTo(expected);
  }

  @Test
  void amongShouldGiveEachPairOnceAndWithTheScoreThatItExplains() {
    Duplicates found = search(PeopleFixture.people(200, new Random(SEED)), 2);

    assertThat(found.pairs()).doesNotHaveDuplicates().allSatisfy(pair ->
        assertThat(found.explain(pair).score()).isEqualTo(pair.score()).isGreaterThanOrEqualTo(0.5));
  }

  @Test
  void amongShouldNotJoinThousandsByAPlaceholderAndSaySo() {
    List<Traits> people = new ArrayList<>(PeopleFixture.people(400, new Random(SEED)));
    int without = search(people, 2).pairs().size();
    PeopleFixture.people(600, new Random(SEED + 1)).stream().distinct()
        .map(person -> PeopleFixture.phoning(person, "0000000000")).forEach(people::add);
    Duplicates found = search(people, 2);

    assertThat(found.passedOver().shared().get(MatchField.PHONE)).containsEntry("0000000000", 750);
    assertThat(found.pairs()).hasSizeBetween(without + 140, without + 155);
    assertThat(found.compared()).isLessThan(people.size() * 50L);
  }

  @Test
  void amongShouldKeepFamiliesApartThatShareNameAddressAndPhone() {
    List<Traits> people = PeopleFixture.families(150, new Random(SEED));
    Duplicates found = search(people, 2);

    assertThat(people).hasSize(450);
    assertThat(found.pairs()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void amongShouldNotTakeNamesakesAndNeighboursForOnePersonWhenTheyAreManyMoreThanTwins() {
    List<Traits> people = PeopleFixture.ofFewNamesAndTowns(2_500, new Random(SEED));
    Duplicates found = search(people, 2);

    assertThat(found.pairs()).as("seed %d", SEED).hasSizeBetween(95, 110);
    assertThat(found.pairs().stream().filter(pair ->
            people.get(pair.one()).birth().equals(people.get(pair.other()).birth())))
        .as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(95);
  }

  @Test
  void amongShouldNotCompareManyWhoAreAlikeToTheLetterAndSaySo() {
    List<Traits> people = new ArrayList<>(PeopleFixture.people(20, new Random(SEED)));
    people.addAll(Collections.nCopies(50_000, PeopleFixture.person("camille", "martin", 1980, "+33612345678")));
    Duplicates found = search(people, 2);

    assertThat(found.passedOver().alike()).isEqualTo(new TreeMap<>(Map.of(25, 50_000)));
    assertThat(found.pairs()).hasSize(5);
  }

  @Test
  void amongShouldFindNobodyWhenThereAreFewOrNone() {
    assertThat(search(List.of(), 2).pairs()).isEmpty();
    assertThat(search(List.of(PeopleFixture.person("camille", "martin", 1980, "")), 2).pairs()).isEmpty();
  }

  @Test
  void amongShouldFindTwoWhenTheyAreAllThereIs() {
    Traits camille = PeopleFixture.person("camille", "martin", 1980, "+33612345678");

    assertThat(search(List.of(camille, camille), 2).pairs()).singleElement()
        .satisfies(pair -> assertThat(pair.score()).isGreaterThan(0.99));
  }
}
