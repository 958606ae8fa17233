package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.testkit.fixture.SettableClock;
import io.comptoir.crm.testkit.fixture.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server's clock is set forward and back between captures, and during a restart. */
@Timeout(60)
class ClockJumpsTest {
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofMinutes(3), Duration.ofHours(-5), Duration.ofDays(40), Duration.ofDays(-41), Duration.ofMillis(-1),
          Duration.ofDays(4_000), Duration.ofDays(-8_000), Duration.ZERO, Duration.ofDays(4_000));

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(START);
  private final List<Instant> received = new ArrayList<>();
  private Comptoir comptoir;

  @BeforeEach
  void open() {
    comptoir = Comptoir.over(SqliteStorage.at(folder)).clock(clock).open();
    comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    comptoir.close();
  }

  private void capture(int number) {
    comptoir.captures().capture(Checkouts.numbered(number)).toCompletableFuture().join();
  }

  private void captureWhileTheClockJumps() {
    for (int number = 1; number <= 3 * JUMPS.size(); number++) {
      received.add(clock.advance(JUMPS.get(number % JUMPS.size())));
      capture(number);
    }
  }

  private List<Change> feed() {
    return comptoir.storage().read(all -> all.changes().after(0, Integer.MAX_VALUE));
  }

  private List<Instant> receptions() {
    return comptoir.storage().read(
        all ->
            IntStream.rangeClosed(1, received.size())
                .mapToObj(number -> all.captures().find(Checkouts.id(number)).orElseThrow().time().receivedAt())
                .toList());
  }

  @Test
  void everyCaptureShouldBeTakenInItsOrderWhenTheClockJumps() {
    captureWhileTheClockJumps();

    List<Change> feed = feed();
    assertThat(feed).extracting(Change::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    assertThat(feed).filteredOn(change -> change.type() == ChangeType.CAPTURE_RECORDED)
        .extracting(Change::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, received.size()).mapToObj(number -> Checkouts.id(number).value()).toList());
    assertThat(comptoir.integrity().verify((entries, of) -> {}).firstFault()).isEmpty();
  }

  @Test
  void receptionShouldStayTheFirstOneWhenTheClockJumpsAndACaptureIsSentAgain() {
    captureWhileTheClockJumps();
    assertThat(receptions()).isEqualTo(received);
    int changes = feed().size();
    comptoir.close();
    clock.set(START.minus(Duration.ofDays(700)));
    comptoir = Comptoir.over(SqliteStorage.at(folder)).clock(clock).open();

    for (int number = 1; number <= received.size(); number++) {
      capture(number);
    }

    assertThat(receptions()).isEqualTo(received);
    assertThat(feed()).hasSize(changes);
  }
}
