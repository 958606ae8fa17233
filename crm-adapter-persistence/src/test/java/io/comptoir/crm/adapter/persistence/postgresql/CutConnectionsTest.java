package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.feed.ChangeType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections are cut in the middle of anything, again and again. */
@Timeout(120)
class CutConnectionsTest {
  private static final int VISITS = 300;
  private static final int CUTS = 15;

  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage = EmbeddedHouse.open(database);
  private final Comptoir comptoir = Comptoir.open(storage);
  private final ExecutorService tills = Executors.newFixedThreadPool(6);

  @AfterEach
  void close() {
    tills.shutdownNow();
    comptoir.close();
    EmbeddedHouse.giveBack(database);
  }

  @Test
  void everyVisitShouldHaveOneEffectWhenTillsRepeatWhatWasCutOff() throws InterruptedException {
    List<CompletableFuture<CaptureAnswer>> visits =
        IntStream.rangeClosed(1, VISITS)
            .mapToObj(n -> Visits.of(n, Visits.person(n % 40), Visits.receipt(n)))
            .map(visit -> CompletableFuture.supplyAsync(() -> untilAnswered(visit), tills))
            .toList();
    for (int cut = 0; cut < CUTS; cut++) {
      Thread.sleep(100);
      EmbeddedHouse.ask(
          "postgres", "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '" + database + "'");
    }
    visits.forEach(CompletableFuture::join);
    storage.settle();

    assertThat(EmbeddedHouse.ask(database, "select count(*) from purchase")).isEqualTo(Integer.toString(VISITS));
    assertThat(EmbeddedHouse.ask(database, "select count(*) from capture")).isEqualTo(Integer.toString(VISITS));
    assertThat(EmbeddedHouse.ask(database, "select sum(purchases) from customer")).isEqualTo(Integer.toString(VISITS));
    long told =
        storage.read(
            r -> r.changes().after(0, 10_000).stream().filter(c -> c.type() == ChangeType.CAPTURE_RECORDED).count());
    assertThat(told).isEqualTo(VISITS);
    assertThat(comptoir.integrity().verify((done, expected) -> {}).isWhole()).isTrue();
  }

  private CaptureAnswer untilAnswered(CaptureRequest visit) {
    while (true) {
      try {
        return comptoir.captures().capture(visit).toCompletableFuture().join();
      } catch (CompletionException e) {
        // Anything else is no answer that a till could do something with.
        assertThat(e.getCause())
            .isInstanceOfAny(
                OutcomeUnknownException.class, StorageUnavailableException.class, OverloadedException.class);
      }
    }
  }
}
