package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.application.system.SystemClock;
import io.comptoir.crm.application.system.SystemIds;
import io.comptoir.crm.application.system.SystemRandom;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scan asks about each pair once, whatever came of it. */
class ReviewBookTest {
  private static final Review.Cause FOUND =
      Review.Cause.ofScan(new Match(0.87, 0.1, List.of(new Found(MatchField.PHONE, Finding.SAME, 9))));

  private final Comptoir house = Comptoir.open(new InMemoryStorage());
  private final CustomerId older = created("Alex", "+33612345679");
  private final CustomerId younger = created("Alexandra", "+33612345678");

  @AfterEach
  void close() {
    house.close();
  }

  private CustomerId created(String given, String phone) {
    return Waiting.on(house.customers().create(named(given, "Martin", phone), Said.NOW)).value().customer().id();
  }

  private boolean ask(CustomerId one, CustomerId other) {
    return inUnit(unit -> new ReviewBook(unit).ask(new ReviewId(unit.ids().next()), one, other, FOUND));
  }

  private boolean tellApart(CustomerId one, CustomerId other) {
    return inUnit(unit -> {
      DecidedBy by = DecidedBy.nobodyKnown(new OperationId(unit.ids().next()));
      Distinction told = new Distinction(one, other, Distinction.Kind.NOT_THE_SAME, by, unit.at());
      unit.repositories().reviews()
          .tellApart(told, unit.chain(ChangeType.CUSTOMERS_TOLD_APART, one.value(), 1, told.factContent()));
      return true;
    });
  }

  private boolean inUnit(Function<Unit, Boolean> work) {
    SystemClock clock = new SystemClock();
    SystemRandom random = new SystemRandom();
    UnitFactory units = new UnitFactory(house.storage(), clock, new SystemIds(clock, random), random);
    return Waiting.on(units.submit(units.now(), 3, work::apply));
  }

  private void decide(Verdict verdict) {
    ReviewView view = house.reviews().open(null, 1).get(0);
    List<Seen> seen = List.of(Seen.of(view.subject()), Seen.of(view.candidates().get(0).customer()));
    Waiting.on(house.reviews().decide(view.review().id(), new Ruling(1, verdict, null, seen), Decider.NOBODY));
  }

  @Test
  void askShouldOpenAReviewWithScoreAndReasonsOnce() {
    assertThat(ask(younger, older)).isTrue();
    assertThat(ask(older, younger)).isFalse();

    assertThat(house.reviews().open(null, 10)).singleElement()
        .satisfies(view -> {
          assertThat(view.review().cause()).isEqualTo(FOUND);
          assertThat(view.subject().id()).isEqualTo(younger);
          assertThat(view.candidates()).singleElement().extracting(other -> other.customer().id()).isEqualTo(older);
        });
  }

  @Test
  void askShouldOpenNothingAboutWhoWasMergedMeanwhile() {
    CustomerId third = created("Alexa", "+33612345670");
    Joined.merge(house, older, younger);

    assertThat(ask(younger, third)).isFalse();
    assertThat(ask(third, younger)).isFalse();
    assertThat(ask(older, third)).isTrue();
  }

  @Test
  void askShouldOpenNothingWhenTheyWereToldApartWithoutAReview() {
    tellApart(older, younger);

    assertThat(ask(younger, older)).isFalse();
  }

  @Test
  void askShouldNotOpenAReviewAgainWhenTheyWereToldApartOrWhomTheyAreMergedWith() {
    ask(younger, older);
    decide(Verdict.NOT_THE_SAME);
    CustomerId third = created("Alexa", "+33612345670");
    Joined.merge(house, third, older);

    assertThat(ask(younger, older)).isFalse();
    assertThat(ask(third, younger)).isFalse();
    assertThat(house.reviews().open(null, 10)).isEmpty();
  }

  @Test
  void askShouldNotOpenAReviewAgainWhenTheMergeWasUndone() {
    ask(younger, older);
    decide(Verdict.SAME_PERSON);
    Joined.unmerge(house, younger);

    assertThat(ask(younger, older)).isFalse();
  }
}
