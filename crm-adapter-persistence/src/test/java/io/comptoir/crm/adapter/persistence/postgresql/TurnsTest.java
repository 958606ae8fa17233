package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.testkit.fixture.Captures;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Scribe;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A unit looks, another one writes and is done, the first one decides: it must decide by what the other one wrote. */
@Timeout(60)
class TurnsTest {
  private static final CustomerId ONE = Customers.id(1);
  private static final CustomerId TWO = Customers.id(2);

  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage = EmbeddedHouse.open(database);
  private final AtomicInteger runs = new AtomicInteger();

  // With tills and advisors that are known: to note a new one would be a turn of its own.
  @BeforeEach
  void createCustomers() {
    commit(
        scribe -> {
          List.of(1L, 2L).forEach(scribe::create);
          scribe.file(Receipts.purchase(8, Receipts.sale("R8")));
          scribe.capture(Captures.capture(8, ONE));
        });
  }

  @AfterEach
  void close() {
    storage.close();
    EmbeddedHouse.giveBack(database);
  }

  private void commit(Consumer<Scribe> work) {
    storage
        .unitOfWork()
        .submit(
            repositories -> {
              work.accept(new Scribe(repositories));
              return true;
            })
        .toCompletableFuture()
        .join();
  }

  /** What a unit has seen in the run that was committed, when another one was quicker in its first run. */
  private <T> T seen(Function<Repositories, T> look, Consumer<Scribe> other, Consumer<Scribe> decide) {
    return storage
        .unitOfWork()
        .submit(
            repositories -> {
              T seen = look.apply(repositories);
              if (runs.incrementAndGet() == 1) {
                commit(other);
              }
              decide.accept(new Scribe(repositories));
              return seen;
            })
        .toCompletableFuture()
        .join();
  }

  @Nested
  class Contacts {
    private static final Sayings CAMILLE = Customers.camille();
    private static final List<ContactKey> KEYS = CAMILLE.recognisingContacts();

    private List<CustomerId> holdersSeen(Sayings said) {
      return seen(
          repositories -> repositories.customers().holdersOf(said.recognisingContacts()),
          scribe -> lockAndTell(scribe, ONE, said),
          scribe -> lockAndTell(scribe, TWO, said));
    }

    private static void lockAndTell(Scribe scribe, CustomerId customer, Sayings said) {
      scribe.repositories().customers().lock(said);
      scribe.tell(customer, 5, said);
    }

    @Test
    void holderShouldBeSeenWhenTheContactIsNew() {
      assertThat(holdersSeen(CAMILLE)).containsExactly(ONE);
    }

    @Test
    void holderShouldBeSeenWhenTheContactIsKnown() {
      commit(
          scribe -> {
            scribe.create(3, CAMILLE);
            scribe.create(4);
          });

      assertThat(holdersSeen(CAMILLE)).containsExactly(ONE, Customers.id(3));
    }

    @Test
    void holderShouldBeSeenWhenTheCardIsKnown() {
      Sayings card = Customers.card("C-1");
      commit(scribe -> scribe.create(3, card));

      List<CustomerId> holders =
          seen(
              repositories -> repositories.customers().holdersOf(Customers.cardIdentifier("C-1")),
              scribe -> lockAndTell(scribe, ONE, card),
              scribe -> lockAndTell(scribe, TWO, card));

      assertThat(holders).containsExactly(ONE, Customers.id(3));
    }

    @Test
    void unitsShouldNotWaitForEachOtherWhenVeryManyShareTheContact() {
      commit(scribe -> {
        for (long number = 100; number < 151; number++) {
          scribe.create(number, CAMILLE);
        }
      });

      List<CustomerId> holders =
          seen(
              repositories -> repositories.customers().holdersOf(KEYS),
              scribe -> scribe.repositories().customers().lock(CAMILLE),
              scribe -> scribe.repositories().customers().lock(CAMILLE));

      assertThat(holders).isEmpty();
      assertThat(runs).hasValue(1);
    }
  }

  @Nested
  class Receipt {
    private static List<PurchaseId> under(Repositories repositories) {
      return repositories.purchases().under(Receipts.identity("R1")).stream().map(Purchase::id).toList();
    }

    @Test
    void receiptShouldBeSeenWhenItIsFiledTwice() {
      List<PurchaseId> filed =
          seen(
              Receipt::under,
              scribe -> scribe.file(Receipts.purchase(1, Receipts.sale("R1"))),
              scribe -> scribe.file(Receipts.purchase(2, Receipts.sale("R1"))));

      assertThat(filed).containsExactly(Receipts.id(1));
    }

    @Test
    void receiptShouldBeSeenWhenAnotherIsMendedToIt() {
      Purchase broken = Receipts.unreadable(3, null);
      commit(scribe -> scribe.file(broken));

      List<PurchaseId> filed =
          seen(
              Receipt::under,
              scribe -> scribe.file(Receipts.purchase(1, Receipts.sale("R1"))),
              scribe -> scribe.mend(Receipts.mended(broken, Receipts.sale("R1"), 9)));

      assertThat(filed).containsExactly(Receipts.id(1));
    }
  }

  @Nested
  class Followers {
    @Test
    void followerShouldBeSeenByTheOneItFollows() {
      List<CaptureFact> followers =
          seen(
              repositories -> repositories.captures().followersOf(Customers.operation(1)),
              scribe -> scribe.capture(Captures.following(2, 1, TWO)),
              scribe -> scribe.capture(Captures.capture(1, ONE)));

      assertThat(followers).hasSize(1);
    }

    @Test
    void firstShouldBeSeenByTheOneThatFollowsIt() {
      boolean known =
          seen(
              repositories -> repositories.captures().find(Customers.operation(1)).isPresent(),
              scribe -> scribe.capture(Captures.capture(1, ONE)),
              scribe -> scribe.capture(Captures.following(2, 1, TWO)));

      assertThat(known).isTrue();
    }
  }

  @Nested
  class Doubts {
    private static final Review REVIEW =
        new Review(
            new ReviewId(SequentialIds.numbered(9)), ONE, List.of(TWO),
            new Review.Doubt(List.of(Customers.phoneKey("+33612345678")), Customers.folded("Camille")), Moments.at(9));

    @Test
    void decisionShouldBeSeenWhenADoubtAboutTheCustomerIsOpened() {
      List<DecisionId> decided =
          seen(
              repositories -> repositories.consents().decisionsOf(ONE).stream().map(ConsentDecision::id).toList(),
              scribe -> scribe.decide(Decisions.refused(1, ONE)),
              scribe -> scribe.repositories().reviews().open(REVIEW));

      assertThat(decided).containsExactly(Decisions.id(1));
    }

    @Test
    void doubtShouldBeSeenWhenADecisionOfTheCustomerIsAdded() {
      int open =
          seen(
              repositories -> repositories.reviews().openFor(ONE).size(),
              scribe -> scribe.repositories().reviews().open(REVIEW),
              scribe -> scribe.decide(Decisions.refused(1, ONE)));

      assertThat(open).isEqualTo(1);
    }
  }
}
