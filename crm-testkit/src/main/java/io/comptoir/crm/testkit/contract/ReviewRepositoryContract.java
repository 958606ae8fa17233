package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.emailKey;
import static io.comptoir.crm.testkit.fixture.Customers.folded;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.operation;
import static io.comptoir.crm.testkit.fixture.Customers.phoneKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.Distinction.Kind;
import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.FoundAcrossScripts;
import io.comptoir.crm.domain.matching.Reason.Scripts;
import io.comptoir.crm.domain.matching.Reason.SharedByMany;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Review.Decision;
import io.comptoir.crm.domain.review.Review.Doubt;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ReviewRepository} keeps, word for word as the port promises. */
public abstract class ReviewRepositoryContract extends PortContract {
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);
  private static final CustomerId THREE = id(3);
  private static final CustomerId FOUR = id(4);
  private static final ContactKey PHONE = phoneKey("+33612345678");
  private static final ContactKey EMAIL = emailKey("c@example.org");
  private static final DecidedBy NOBODY = DecidedBy.nobodyKnown(operation(90));
  private static final DecidedBy SOMEBODY =
      new DecidedBy(
          operation(91), new KeyId(SequentialIds.numbered(92)), new StoreCode("PAR-01"), new TillCode("3"),
          new AdvisorCode("A42"));
  private static final Decision NOT_THE_SAME = new Decision(Verdict.NOT_THE_SAME, null, NOBODY, Moments.at(93));

  @BeforeEach
  final void createCustomers() {
    scribe(scribe -> List.of(1L, 2L, 3L, 4L).forEach(scribe::create));
  }

  private static Doubt doubt(String name, ContactKey... contacts) {
    return new Doubt(List.of(contacts), folded(name));
  }

  private static Review review(long number, CustomerId provisional, Doubt doubt, CustomerId... candidates) {
    return new Review(reviewId(number), provisional, List.of(candidates), doubt, Moments.at(number));
  }

  private static ReviewId reviewId(long number) {
    return new ReviewId(SequentialIds.numbered(number));
  }

  private void reviews(Consumer<ReviewRepository> work) {
    write(repositories -> work.accept(repositories.reviews()));
  }

  private Optional<Review> find(long number) {
    return read(repositories -> repositories.reviews().find(reviewId(number)));
  }

  private Optional<Review> waitingFor(Doubt doubt) {
    return read(repositories -> repositories.reviews().waitingFor(doubt));
  }

  private List<Review> openFor(CustomerId provisional) {
    return read(repositories -> repositories.reviews().openFor(provisional));
  }

  private List<Review> openAbout(CustomerId candidate) {
    return read(repositories -> repositories.reviews().openAbout(candidate));
  }

  private List<CustomerId> candidatesOf(CustomerId customer) {
    return read(repositories -> repositories.reviews().candidatesOf(customer));
  }

  /** Reviews, open and closed. */
  @Nested
  protected class Reviews {
    @Test
    protected void findShouldBeEmptyWhenTheIdWasNeverGiven() {
      assertThat(find(1)).isEmpty();
    }

    @Test
    protected void findShouldAnswerEveryPartOfWhatWasOpened() {
      Review full = review(1, ONE, doubt("camille martin", PHONE, EMAIL), THREE, TWO);
      Review sparse = review(2, TWO, doubt(""));
      reviews(reviews -> List.of(full, sparse).forEach(reviews::open));

      assertThat(find(1)).contains(full);
      assertThat(find(2)).contains(sparse);
    }

    @Test
    protected void findShouldAnswerAReviewThatWasDecided() {
      Review review = review(1, ONE, doubt("camille", PHONE), TWO);
      reviews(reviews -> reviews.open(review));

      reviews(reviews -> reviews.decide(review.id(), NOT_THE_SAME));

      assertThat(find(1)).contains(review.decided(NOT_THE_SAME));
      assertThat(find(1).orElseThrow().progress().version()).isEqualTo(2);
    }

    @Test
    protected void addCandidatesShouldAddThoseItHasNotYet() {
      reviews(reviews -> reviews.open(review(1, ONE, doubt("camille", PHONE), THREE)));

      reviews(reviews -> reviews.addCandidates(reviewId(1), List.of(TWO, THREE)));
      reviews(reviews -> reviews.addCandidates(reviewId(1), List.of(TWO)));

      assertThat(find(1).orElseThrow().candidates()).containsExactlyInAnyOrder(THREE, TWO);
      assertThat(openAbout(TWO)).extracting(Review::id).containsExactly(reviewId(1));
    }

    @Test
    protected void openForShouldAnswerTheOldestFirst() {
      Review first = review(1, ONE, doubt("camille", PHONE), TWO);
      Review second = review(2, ONE, doubt("camille", EMAIL), THREE);
      reviews(reviews -> List.of(first, second, review(3, TWO, doubt("li"), ONE)).forEach(reviews::open));

      assertThat(openFor(ONE)).containsExactly(first, second);
      assertThat(openFor(THREE)).isEmpty();
    }

    @Test
    protected void openAboutShouldAnswerTheOldestFirst() {
      Review first = review(1, ONE, doubt("camille", PHONE), THREE, TWO);
      Review second = review(2, TWO, doubt("li", EMAIL), THREE);
      reviews(reviews -> List.of(first, second).forEach(reviews::open));

      assertThat(openAbout(THREE)).containsExactly(first, second);
      assertThat(openAbout(TWO)).containsExactly(first);
      assertThat(openAbout(ONE)).isEmpty();
    }

    @Test
    protected void decideShouldTakeTheReviewFromTheOpenOnes() {
      reviews(reviews -> reviews.open(review(1, ONE, doubt("camille", PHONE), TWO)));

      reviews(reviews -> reviews.decide(reviewId(1), NOT_THE_SAME));

      assertThat(openFor(ONE)).isEmpty();
      assertThat(openAbout(TWO)).isEmpty();
      assertThat(waitingFor(doubt("camille", PHONE))).isEmpty();
    }

    @Test
    protected void findShouldAnswerWhatAScanFoundAndWhoDecided() {
      Scripts scripts = new Scripts(UnicodeScript.CYRILLIC, UnicodeScript.LATIN);
      List<Reason> reasons =
          List.of(
              new Found(MatchField.PHONE, Finding.SAME, 9.25),
              new FoundAcrossScripts(MatchField.GIVEN_NAME, Finding.OTHER_SPELLING, scripts, 1 / 3.0),
              new SharedByMany(MatchField.EMAIL),
              new Found(MatchField.BIRTHDAY, Finding.OTHER, -4.5));
      Review.Cause why = Review.Cause.ofScan(new Match(0.8734561, 1 / 7.0, reasons));
      Decision decision = new Decision(Verdict.SAME_PERSON, TWO, SOMEBODY, Moments.at(94));
      Review scanned = Review.about(reviewId(1), ONE, List.of(TWO), why, Moments.at(1));
      reviews(reviews -> reviews.open(scanned));
      assertThat(find(1)).contains(scanned);

      reviews(reviews -> reviews.decide(scanned.id(), decision));

      assertThat(find(1)).contains(scanned.decided(decision));
    }

    @Test
    protected void reopenShouldPutTheReviewBackInItsPlace() {
      Review first = review(1, ONE, doubt("camille", PHONE), TWO);
      Review second = review(2, TWO, doubt("li"), ONE);
      reviews(reviews -> List.of(first, second).forEach(reviews::open));
      reviews(reviews -> reviews.decide(first.id(), NOT_THE_SAME));
      assertThat(openOnes(null, 9)).containsExactly(second);
      List<Review> decided = read(repositories -> repositories.reviews().decidedFor(ONE));
      assertThat(decided).containsExactly(first.decided(NOT_THE_SAME));

      reviews(reviews -> reviews.reopen(first.id()));

      assertThat(openOnes(null, 9)).containsExactly(first.decided(NOT_THE_SAME).reopened(), second);
      assertThat(waitingFor(doubt("camille", PHONE))).isPresent();
    }

    @Test
    protected void openShouldAnswerPagesInOrderOfOpening() {
      Review late = review(9, ONE, doubt("a"), TWO);
      Review early = review(3, TWO, doubt("b"), THREE);
      Review last = review(5, THREE, doubt("c"), ONE);
      reviews(reviews -> List.of(late, early, last).forEach(reviews::open));

      assertThat(openOnes(null, 2)).containsExactly(late, early);
      assertThat(openOnes(early.id(), 2)).containsExactly(last);
      assertThat(openOnes(last.id(), 2)).isEmpty();
      reviews(reviews -> reviews.decide(early.id(), NOT_THE_SAME));
      assertThat(openOnes(early.id(), 2)).containsExactly(last);
    }

    @Test
    protected void isAskedShouldBeTrueForEitherSideOpenOrDecidedAndForWhomTheyAreMergedWith() {
      reviews(reviews -> reviews.open(review(1, ONE, doubt("a"), TWO)));
      assertThat(isAsked(ONE, TWO)).isTrue();
      assertThat(isAsked(TWO, ONE)).isTrue();
      assertThat(isAsked(ONE, THREE)).isFalse();

      reviews(reviews -> reviews.decide(reviewId(1), NOT_THE_SAME));
      scribe(scribe -> scribe.join(TWO, THREE, 9));

      assertThat(isAsked(THREE, ONE)).isTrue();
      assertThat(isAsked(FOUR, ONE)).isFalse();
    }

    @Test
    protected void openForAndOpenAboutShouldKnowARetiredId() {
      Review review = review(1, ONE, doubt("camille", PHONE), TWO);
      reviews(reviews -> reviews.open(review));

      scribe(
          scribe -> {
            scribe.join(ONE, THREE, 9);
            scribe.join(TWO, FOUR, 10);
          });

      assertThat(openFor(THREE)).containsExactly(review);
      assertThat(openFor(ONE)).containsExactly(review);
      assertThat(openAbout(FOUR)).containsExactly(review);
      assertThat(openAbout(TWO)).containsExactly(review);
    }
  }

  private List<Review> openOnes(@Nullable ReviewId after, int limit) {
    return read(repositories -> repositories.reviews().open(after, limit));
  }

  private boolean isAsked(CustomerId one, CustomerId other) {
    return read(repositories -> repositories.reviews().isAsked(one, other));
  }

  /** People who are two, whatever they share. */
  @Nested
  protected class Distinctions {
    private final Distinction household = new Distinction(ONE, TWO, Kind.SAME_HOUSEHOLD, SOMEBODY, Moments.at(5));
    private final Distinction strangers = new Distinction(THREE, ONE, Kind.NOT_THE_SAME, NOBODY, Moments.at(6));

    @BeforeEach
    void tellApart() {
      scribe(scribe -> List.of(household, strangers).forEach(scribe::tellApart));
    }

    private List<CustomerId> toldFrom(CustomerId customer) {
      return read(repositories -> repositories.reviews().toldFrom(customer));
    }

    private List<Distinction> distinctionsOf(CustomerId customer) {
      return read(repositories -> repositories.reviews().distinctionsOf(customer));
    }

    @Test
    protected void distinctionsOfShouldAnswerEveryPartInOrderOfReception() {
      assertThat(distinctionsOf(ONE)).containsExactly(household, strangers);
      assertThat(distinctionsOf(TWO)).containsExactly(household);
      assertThat(distinctionsOf(FOUR)).isEmpty();
    }

    @Test
    protected void toldFromShouldAnswerEitherSideInOrderOfTheirIds() {
      assertThat(toldFrom(ONE)).containsExactly(TWO, THREE);
      assertThat(toldFrom(THREE)).containsExactly(ONE);
      assertThat(toldFrom(FOUR)).isEmpty();
    }

    @Test
    protected void toldFromShouldHoldForWhomEitherIsMergedWith() {
      scribe(scribe -> scribe.join(TWO, FOUR, 9));

      assertThat(toldFrom(ONE)).containsExactly(THREE, FOUR);
      assertThat(toldFrom(FOUR)).containsExactly(ONE);
      assertThat(distinctionsOf(FOUR)).containsExactly(household);
    }

    @Test
    protected void toldFromShouldLeaveOutTheCustomerItselfWhenTheyWereMergedAllTheSame() {
      scribe(scribe -> scribe.join(TWO, ONE, 9));

      assertThat(toldFrom(ONE)).containsExactly(THREE);
    }

    @Test
    protected void candidatesOfShouldLeaveOutWhomACustomerWasToldFrom() {
      reviews(reviews -> reviews.rememberCandidates(ONE, List.of(TWO, FOUR)));

      assertThat(candidatesOf(ONE)).containsExactly(FOUR);
      assertThat(candidatesOf(TWO)).isEmpty();
    }
  }

  /** Doubts that come again. */
  @Nested
  protected class Doubts {
    @Test
    protected void waitingForShouldBeEmptyWhenNothingIsOpen() {
      assertThat(waitingFor(doubt("camille", PHONE))).isEmpty();
    }

    @Test
    protected void waitingForShouldFindADoubtWithOneOfTheContactsAndExactlyTheName() {
      Review review = review(1, ONE, doubt("camille martin", PHONE, EMAIL), TWO);
      reviews(reviews -> reviews.open(review));

      assertThat(waitingFor(doubt("camille martin", EMAIL))).contains(review);
      assertThat(waitingFor(doubt("camille martin", phoneKey("+33699999999"), PHONE))).contains(review);
    }

    @Test
    protected void waitingForShouldBeEmptyWhenContactOrNameIsAnother() {
      reviews(reviews -> reviews.open(review(1, ONE, doubt("camille martin", PHONE), TWO)));

      assertThat(waitingFor(doubt("camille martin", EMAIL))).isEmpty();
      assertThat(waitingFor(doubt("camille martin"))).isEmpty();
      assertThat(waitingFor(doubt("camille", PHONE))).isEmpty();
      assertThat(waitingFor(doubt("martin camille", PHONE))).isEmpty();
      assertThat(waitingFor(doubt("", PHONE))).isEmpty();
    }

    @Test
    protected void waitingForShouldFindADoubtWithoutANameWhenNoneIsSaid() {
      Review review = review(1, ONE, doubt("", PHONE), TWO);
      reviews(reviews -> reviews.open(review));

      assertThat(waitingFor(doubt("", PHONE))).contains(review);
      assertThat(waitingFor(doubt("camille", PHONE))).isEmpty();
    }

    @Test
    protected void waitingForShouldAnswerTheOldestOpenOneWhenThereAreSeveral() {
      Review first = review(1, ONE, doubt("camille", EMAIL), FOUR);
      Review second = review(2, TWO, doubt("camille", PHONE), FOUR);
      Review third = review(3, THREE, doubt("camille", PHONE), FOUR);
      reviews(reviews -> List.of(first, second, third).forEach(reviews::open));
      assertThat(waitingFor(doubt("camille", PHONE, EMAIL))).contains(first);

      reviews(reviews -> reviews.decide(first.id(), NOT_THE_SAME));

      assertThat(waitingFor(doubt("camille", PHONE, EMAIL))).contains(second);
    }
  }

  /** Whom a customer might be. */
  @Nested
  protected class Candidates {
    @Test
    protected void candidatesOfShouldBeEmptyWhenNoneAreRemembered() {
      assertThat(candidatesOf(ONE)).isEmpty();
    }

    @Test
    protected void candidatesOfShouldAnswerEitherSideInOrderOfTheirIds() {
      reviews(
          reviews -> {
            reviews.rememberCandidates(THREE, List.of(FOUR, ONE));
            reviews.rememberCandidates(TWO, List.of(THREE));
          });

      assertThat(candidatesOf(THREE)).containsExactly(ONE, TWO, FOUR);
      assertThat(candidatesOf(ONE)).containsExactly(THREE);
    }

    @Test
    protected void rememberCandidatesShouldChangeNothingWhenThePairIsRemembered() {
      reviews(
          reviews -> {
            reviews.rememberCandidates(ONE, List.of(TWO));
            reviews.rememberCandidates(TWO, List.of(ONE));
            reviews.rememberCandidates(ONE, List.of(TWO));
          });

      assertThat(candidatesOf(ONE)).containsExactly(TWO);
      assertThat(candidatesOf(TWO)).containsExactly(ONE);
    }

    @Test
    protected void rememberCandidatesShouldAnswerThoseThatAreNew() {
      List<CustomerId> first = commit(repositories -> repositories.reviews().rememberCandidates(ONE, List.of(THREE, TWO)));
      List<CustomerId> again = commit(repositories -> repositories.reviews().rememberCandidates(TWO, List.of(ONE, FOUR)));

      assertThat(first).containsExactly(THREE, TWO);
      assertThat(again).containsExactly(FOUR);
    }

    @Test
    protected void candidatesOfShouldAnswerSurvivorsEachOnce() {
      reviews(reviews -> reviews.rememberCandidates(ONE, List.of(TWO, THREE)));

      scribe(scribe -> scribe.join(TWO, THREE, 9));

      assertThat(candidatesOf(ONE)).containsExactly(THREE);
    }

    @Test
    protected void candidatesOfShouldAnswerThoseOfMergedCustomersAndNeverTheCustomerItself() {
      reviews(
          reviews -> {
            reviews.rememberCandidates(ONE, List.of(TWO));
            reviews.rememberCandidates(TWO, List.of(FOUR));
          });

      scribe(scribe -> scribe.join(TWO, ONE, 9));

      assertThat(candidatesOf(ONE)).containsExactly(FOUR);
      assertThat(candidatesOf(TWO)).containsExactly(FOUR);
      assertThat(candidatesOf(FOUR)).containsExactly(ONE);
    }
  }
}
