package io.comptoir.crm.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.testkit.fixture.SeededBytes;
import io.comptoir.crm.testkit.fixture.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers over one storage that look for scans to be done, at a clock that the test moves. */
@Timeout(60)
class ScanRoundsTest {
  private static final int ROUNDS_AFTER_FAILURE = 20;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final Comptoir house = Comptoir.over(new InMemoryStorage(new SeededBytes(1), clock)).clock(clock).open();
  private final ScanRounds other = server(scan -> {});
  private Set<Set<CustomerId>> pairs;

  @BeforeEach
  void fill() {
    pairs = Namesakes.fill(house);
  }

  private ScanRounds server(Consumer<DuplicateScan> step) {
    return new ScanRounds(new WatchedScans(house.duplicates(), step));
  }

  private void request() {
    house.duplicates().request(false, null).toCompletableFuture().join();
  }

  private DuplicateScan last() {
    return house.duplicates().last().orElseThrow().scan();
  }

  private void assertAllAskedOnce() {
    assertThat(last().is(State.DONE)).isTrue();
    assertThat(last().tally().progress().done()).isEqualTo(Namesakes.PEOPLE);
    assertThat(Namesakes.asked(house)).containsExactlyInAnyOrderElementsOf(pairs);
  }

  private static final class Unheard implements Listener {
    @Override
    public void reached(DuplicateScan scan) {}

    @Override
    public void shared(ContactKey value) {}
  }

  // Once they are half compared.
  private static Consumer<DuplicateScan> inTheMiddle(Runnable then) {
    return scan -> {
      if (scan.tally().progress().done() == 200) {
        then.run();
      }
    };
  }

  @Test
  void lookShouldDoWhatWasAskedForOnceAndNothingElse() {
    other.look();
    assertThat(house.duplicates().last()).isEmpty();

    request();
    other.look();
    assertAllAskedOnce();
    DuplicateScan done = last();

    other.look();
    assertThat(last()).isEqualTo(done);
  }

  @Test
  void lookShouldLeaveAScanToTheCommandThatBeganIt() {
    WatchedScans watched =
        new WatchedScans(house.duplicates(), inTheMiddle(() -> {
          throw new StoppedException();
        }));
    assertThatThrownBy(() -> watched.run(false, new Unheard())).isInstanceOf(StoppedException.class);

    other.look();

    assertThat(last().tally().progress().done()).isEqualTo(200);
  }

  @Test
  void lookShouldLeaveAScanToTheServerThatIsAboutIt() {
    request();
    server(
            inTheMiddle(
                () -> {
                  other.look();
                  assertThat(last().tally().progress().done()).isEqualTo(200);
                }))
        .look();

    assertAllAskedOnce();
  }

  @Test
  void lookShouldCountForNothingWhenAnotherServerWentOnMeanwhile() {
    request();
    ScanRounds slow =
        server(
            inTheMiddle(
                () -> {
                  clock.advance(Duration.ofMinutes(2));
                  other.look();
                }));

    slow.look();

    assertAllAskedOnce();
    request();
    slow.look();
    assertThat(last().is(State.DONE)).as("it goes on as any other").isTrue();
  }

  @Test
  void lookShouldLeaveAScanToOthersForAWhileAfterAFailureAndThenGoOn() {
    request();
    ScanRounds failing =
        server(
            inTheMiddle(
                () -> {
                  throw new StorageUnavailableException("The disk is full");
                }));

    failing.look();
    for (int round = 0; round < ROUNDS_AFTER_FAILURE; round++) {
      failing.look();
    }
    assertThat(last().tally().progress().done()).isEqualTo(200);
    failing.look();

    assertAllAskedOnce();
  }

  @Test
  void closeShouldEndAScanAfterItsStepSoThatAnotherServerGoesOnAtOnce() throws Exception {
    request();
    CountDownLatch halfDone = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    ScanRounds stopping =
        server(
            inTheMiddle(
                () -> {
                  halfDone.countDown();
                  awaitClosed(closed);
                }));
    Thread looking = new Thread(stopping::look);
    looking.start();
    assertThat(halfDone.await(20, TimeUnit.SECONDS)).isTrue();

    stopping.close();
    closed.countDown();
    looking.join();

    assertThat(last().tally().progress().done()).isEqualTo(200);
    other.look();
    assertAllAskedOnce();
  }

  private static void awaitClosed(CountDownLatch closed) {
    try {
      assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
