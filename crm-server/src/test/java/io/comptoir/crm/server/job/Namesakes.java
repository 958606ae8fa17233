package io.comptoir.crm.server.job;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.review.Review;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** People of whom every ninth has a namesake, born on the same day: a scan has to ask about each of these pairs. */
final class Namesakes {
  /** How many they are: a scan takes three steps. */
  static final int PEOPLE = 450;

  private static final int EVERY = 9;
  private static final String SYLLABLES = "kalomirutevusonapidufegi";

  private Namesakes() {}

  /** Has them come in, and answers who is there twice. */
  static Set<Set<CustomerId>> fill(Comptoir comptoir) {
    List<CompletableFuture<CustomerId>> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(add(comptoir, i % EVERY == 1 ? i - 1 : i, i));
    }
    Set<Set<CustomerId>> pairs = new HashSet<>();
    for (int i = 1; i < PEOPLE; i += EVERY) {
      pairs.add(Set.of(people.get(i - 1).join(), people.get(i).join()));
    }
    people.forEach(CompletableFuture::join);
    return pairs;
  }

  private static CompletableFuture<CustomerId> add(Comptoir comptoir, int person, int phone) {
    PersonForm form =
        PersonForm.of(
            Map.of(
                "given_name", word(person * 397) + "x", "family_name", word(person * 1009) + "z",
                "birthday", "19%02d-%02d-%02d".formatted(40 + person % 59, 1 + person % 12, 1 + person % 28),
                "phone", "+336%08d".formatted(phone * 1_000_003L % 100_000_000)));
    return comptoir.customers().create(form, Said.NOW).toCompletableFuture()
        .thenApply(done -> done.value().customer().id());
  }

  private static String word(int number) {
    return syllable(number) + syllable(number / 12) + syllable(number / 144);
  }

  private static String syllable(int number) {
    return SYLLABLES.substring(number % 12 * 2, number % 12 * 2 + 2);
  }

  /** About whom there is a question: as often as there is one. */
  static List<Set<CustomerId>> asked(Comptoir comptoir) {
    return comptoir.storage().read(repositories -> repositories.reviews().open(null, PEOPLE)).stream()
        .map(Namesakes::pair)
        .toList();
  }

  private static Set<CustomerId> pair(Review review) {
    return Set.of(review.subject(), review.candidates().get(0));
  }
}
