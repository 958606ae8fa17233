package io.comptoir.crm.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingPropertyTest {
  private static final int PEOPLE = 80;
  private static final List<String> WORDS =
      List.of(
          "camille", "martin", "louis", "louise", "jean", "pierre", "j", "p", "van", "de", "berg", "william", "bill",
          "katherine", "li", "mhmd", "mohammed", "shcherbakova", "garcia", "lopez");
  private static final TraitsComparison COMPARISON = new TraitsComparison(TraitsFixture.NICKNAMES);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void matchShouldAnswerAlikeWhoeverComesFirst(long seed) {
    Random random = new Random(seed);
    List<Traits> people = people(random);
    Matcher matcher = matcher(people);
    for (Traits a : people) {
      Traits b = people.get(random.nextInt(PEOPLE));
      assertThat(matcher.match(a, b)).as("seed %d: %s / %s", seed, a, b).isEqualTo(matcher.match(b, a));
      assertThat(matcher.score(a, b)).as("seed %d: %s / %s", seed, a, b).isEqualTo(matcher.match(a, b).score());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void estimationShouldLearnTheSameFromPeopleInAnyOrder(long seed) {
    List<Traits> people = people(new Random(seed));
    List<Traits> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(model(shuffled).toString()).as("seed %d", seed).isEqualTo(model(people).toString());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void assumedModelShouldNeverTrustMoreWhenAFieldAgreesLess(long seed) {
    Random random = new Random(seed);
    MatchModel model = MatchModel.assumed(1_000);
    for (int i = 0; i < PEOPLE; i++) {
      Comparison base = COMPARISON.compare(person(random), person(random));
      for (MatchField field : MatchField.values()) {
        assertThat(scores(model, base, field)).as("seed %d: %s in %s", seed, field, base).isSortedAccordingTo(
            Collections.reverseOrder());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keysShouldBeSharedWhenTwoAreDescribedAlike(long seed) {
    for (Traits person : people(new Random(seed))) {
      assertThat(BlockingKeys.of(person)).as("seed %d: %s", seed, person).isEqualTo(BlockingKeys.of(person));
    }
  }

  // The levels that the field is assumed to reach at all, from the same value to another.
  private static List<Double> scores(MatchModel model, Comparison base, MatchField field) {
    List<Double> scores = new ArrayList<>();
    for (Finding finding : List.of(Finding.SAME, Finding.SLIP, Finding.ALIKE, Finding.HARDLY_ALIKE, Finding.OTHER)) {
      double assumed = field.assumed(Kinship.ONE_PERSON).of(finding.agreement());
      double strange = field.assumed(Kinship.STRANGERS).of(finding.agreement());
      if (assumed > 0 && strange > 0) {
        scores.add(model.likelihoods(base.with(field, finding).pattern()).logOdds());
      }
    }
    return scores;
  }

  private static Matcher matcher(List<Traits> people) {
    ValueCounts counts = new ValueCounts();
    people.forEach(counts::add);
    return new Matcher(COMPARISON, model(people), counts);
  }

  private static MatchModel model(List<Traits> people) {
    PatternCounts all = new PatternCounts();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        all.add(COMPARISON.compare(people.get(i), people.get(j)));
      }
    }
    return ModelEstimation.of(all, all, new ModelEstimation.FilePairs(all.all(), all.all()));
  }

  private static List<Traits> people(Random random) {
    List<Traits> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(person(random));
    }
    return people;
  }

  private static Traits person(Random random) {
    NameTraits split = NameTraits.of(words(random, 2), words(random, 2));
    NameTraits name = random.nextInt(4) > 0 ? split : NameTraits.unsplit(words(random, 4));
    BirthTraits birth =
        new BirthTraits(1980 + random.nextInt(3), random.nextInt(13), random.nextInt(3) + random.nextInt(2) * 10);
    AddressTraits address =
        new AddressTraits(words(random, 2), code(random, 2), words(random, 1), code(random, 5), "");
    ContactTraits contacts =
        ContactTraits.of(List.of("+3361" + code(random, 2)), List.of(code(random, 3) + "@example.com"), List.of());
    return new Traits(name, birth, random.nextBoolean() ? "f" : "m", address, contacts);
  }

  private static FoldedName words(Random random, int most) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      int at = random.nextInt(word.length());
      words.add(random.nextInt(4) > 0 ? word : word.substring(0, at) + "x" + word.substring(at));
    }
    return new FoldedName(words);
  }

  private static String code(Random random, int digits) {
    StringBuilder code = new StringBuilder();
    for (int i = random.nextInt(digits + 1); i > 0; i--) {
      code.append((char) ('0' + random.nextInt(3)));
    }
    return code.toString();
  }
}
