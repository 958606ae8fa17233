package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.testkit.fixture.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one database, at the same moment about the same thing. */
@Timeout(120)
class RacesTest {
  private static final int ROUNDS = 40;

  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage = EmbeddedHouse.open(database);
  private final Comptoir one = Comptoir.open(storage);
  private final Comptoir other = Comptoir.open(EmbeddedHouse.open(database));
  private final ExecutorService tills = Executors.newFixedThreadPool(8);

  @AfterEach
  void close() {
    tills.shutdownNow();
    one.close();
    other.close();
    EmbeddedHouse.giveBack(database);
  }

  private CompletableFuture<CaptureAnswer> capture(Comptoir server, CaptureRequest request) {
    return CompletableFuture.supplyAsync(() -> server.captures().capture(request).toCompletableFuture().join(), tills);
  }

  private List<CaptureAnswer> atOnce(CaptureRequest left, CaptureRequest right) {
    CompletableFuture<CaptureAnswer> first = capture(one, left);
    CompletableFuture<CaptureAnswer> second = capture(other, right);
    return List.of(first.join(), second.join());
  }

  private CustomerId survivor(CaptureAnswer answer) {
    return storage.read(r -> r.customers().find(answer.result().customer()).map(Customer::id)).orElseThrow();
  }

  @Test
  void captureShouldMakeOneCustomerWhenTwoServersHearOfThePersonAtOnce() {
    for (int round = 1; round <= ROUNDS; round++) {
      List<CaptureAnswer> answers =
          atOnce(
              Visits.of(2 * round, Visits.person(round)),
              Visits.of(2 * round + 1, Visits.person(round)));

      assertThat(answers).as("round %d", round).extracting(this::survivor).containsOnly(survivor(answers.get(0)));
    }
  }

  @Test
  void captureShouldFileOneReceiptWhenTwoServersHearOfItAtOnce() {
    for (int round = 1; round <= ROUNDS; round++) {
      List<CaptureAnswer> answers =
          atOnce(
              Visits.of(2 * round, Visits.person(2 * round), Visits.receipt(round)),
              Visits.of(2 * round + 1, Visits.person(2 * round + 1), Visits.receipt(round)));

      assertThat(answers).as("round %d", round)
          .extracting(answer -> answer.result().purchase().id())
          .containsOnly(answers.get(0).result().purchase().id());
    }
  }

  @Test
  void captureShouldHaveOneEffectWhenItIsSentToTwoServersAtOnce() {
    for (int round = 1; round <= ROUNDS; round++) {
      CaptureRequest request = Visits.of(round, Visits.person(round), Visits.receipt(round));

      List<CaptureAnswer> answers = atOnce(request, request);

      assertThat(answers.get(0).result()).as("round %d", round).isEqualTo(answers.get(1).result());
      assertThat(answers).extracting(CaptureAnswer::replayed).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void captureShouldFindTheOneItFollowsWhenBothArriveAtOnce() {
    for (int round = 1; round <= ROUNDS; round++) {
      CaptureRequest speaking = Visits.of(2 * round, Visits.person(round));
      CaptureRequest refusing = Visits.refusing(2 * round + 1, 2 * round);

      List<CaptureAnswer> answers = atOnce(speaking, refusing);

      assertThat(answers).as("round %d", round).extracting(this::survivor).containsOnly(survivor(answers.get(0)));
      int decisions = storage.read(r -> r.consents().decisionsOf(survivor(answers.get(0)))).size();
      assertThat(decisions).as("round %d", round).isEqualTo(1);
    }
  }

  @Test
  void mergesShouldNeverCloseACircleWhenServersMergeAtOnce() {
    for (int round = 1; round <= ROUNDS / 2; round++) {
      List<CustomerId> three = List.of(customer(3 * round), customer(3 * round + 1), customer(3 * round + 2));
      List<CompletableFuture<Boolean>> merges =
          List.of(
              merged(one, three.get(0), three.get(1)),
              merged(other, three.get(1), three.get(2)),
              merged(one, three.get(2), three.get(0)),
              merged(other, three.get(1), three.get(0)));

      long joined = merges.stream().filter(CompletableFuture::join).count();

      assertThat(joined).as("round %d", round).isBetween(1L, 2L);
      long survivors = three.stream().map(id -> one.customers().read(id).orElseThrow().customer().id()).distinct().count();
      assertThat(survivors).as("round %d", round).isEqualTo(3 - joined);
    }
    storage.settle();
    assertThat(other.integrity().verify((done, expected) -> {}).isWhole()).isTrue();
  }

  private CustomerId customer(int number) {
    return survivor(capture(one, Visits.of(number, Visits.person(number))).join());
  }

  // Read while others merge, so that what is read may be old by the time it is decided: then it is refused.
  private CompletableFuture<Boolean> merged(Comptoir server, CustomerId survivor, CustomerId retired) {
    return CompletableFuture.supplyAsync(() -> Joining.merge(server, survivor, retired), tills)
        .thenCompose(merge -> merge)
        .handle((done, refused) -> done != null);
  }

  @Test
  void reviewShouldBeDecidedOnceWhenTwoServersDecideOtherwiseAtOnce() {
    for (int round = 1; round <= ROUNDS / 2; round++) {
      customer(2 * round);
      String phone = "+336" + (12_000_000 + 2 * round);
      PersonForm doubtful = PersonForm.of(Map.of("full_name", "C", "phone", phone));
      capture(one, Visits.of(2 * round + 1, doubtful)).join();
      ReviewView open = one.reviews().open(null, 1).get(0);
      List<CompletableFuture<Boolean>> decisions =
          List.of(decided(one, open, Verdict.SAME_PERSON), decided(other, open, Verdict.NOT_THE_SAME));

      long taken = decisions.stream().filter(CompletableFuture::join).count();

      assertThat(taken).as("round %d", round).isOne();
      assertThat(one.reviews().open(null, 1)).isEmpty();
    }
  }

  private CompletableFuture<Boolean> decided(Comptoir server, ReviewView open, Verdict verdict) {
    List<Seen> seen = List.of(Seen.of(open.subject()), Seen.of(open.candidates().get(0).customer()));
    Ruling ruling = new Ruling(1, verdict, null, seen);
    return CompletableFuture.supplyAsync(() -> server.reviews().decide(open.review().id(), ruling, Decider.NOBODY), tills)
        .thenCompose(decision -> decision)
        .handle((done, refused) -> done != null);
  }

  @Test
  void countsShouldAddUpWhenEverybodyCapturesTheSameCustomer() {
    capture(one, Visits.of(1, Visits.person(1))).join();

    List<CompletableFuture<CaptureAnswer>> visits =
        IntStream.rangeClosed(2, 61)
            .mapToObj(n -> capture(n % 2 == 0 ? one : other, Visits.of(n, Visits.person(1), Visits.receipt(n))))
            .toList();

    CustomerId camille = survivor(visits.get(0).join());
    assertThat(visits).allSatisfy(visit -> assertThat(survivor(visit.join())).isEqualTo(camille));
    long counted = storage.read(r -> r.purchases().countOf(camille));
    assertThat(counted).isEqualTo(60);
    long times =
        storage.read(r -> r.customers().find(camille)).orElseThrow().profile().contacts().get(0).seen().times();
    assertThat(times).isEqualTo(61);
  }

  @Test
  void feedShouldTellEveryChangeOnceAndInOrderWhileTwoServersWrite() {
    List<CompletableFuture<CaptureAnswer>> visits =
        IntStream.rangeClosed(1, 300)
            .mapToObj(n -> capture(n % 2 == 0 ? one : other, Visits.of(n, Visits.person(n), Visits.receipt(n))))
            .toList();
    CompletableFuture<Void> all = CompletableFuture.allOf(visits.toArray(CompletableFuture[]::new));
    List<Long> seen = new ArrayList<>();
    while (!all.isDone()) {
      follow(seen);
    }
    all.join();
    storage.settle();
    follow(seen);

    assertThat(seen).isEqualTo(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    assertThat(captured()).isEqualTo(300);
    assertThat(other.integrity().verify((done, expected) -> {}).isWhole()).isTrue();
  }

  private long captured() {
    return storage.read(
        r -> r.changes().after(0, 5_000).stream().filter(c -> c.type() == ChangeType.CAPTURE_RECORDED).count());
  }

  private void follow(List<Long> seen) {
    long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
    storage.read(r -> r.changes().after(last, 1_000)).forEach(change -> seen.add(change.seq()));
  }
}
