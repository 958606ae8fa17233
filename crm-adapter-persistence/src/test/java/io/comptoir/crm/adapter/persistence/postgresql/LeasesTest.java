package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.out.LeaseLostException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one database, at the same moment about the same job. */
@Timeout(60)
class LeasesTest {
  private static final JobName NAME = new JobName("count-stock");
  private static final Rhythm ONCE = new Rhythm(Duration.ofDays(36_500));
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int ROUNDS = 30;
  private static final int TAKERS = 6;

  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage = EmbeddedHouse.open(database);
  private final PostgresStorage otherStorage = EmbeddedHouse.open(database);
  private final JobUseCase one = Comptoir.open(storage).jobs();
  private final JobUseCase other = Comptoir.open(otherStorage).jobs();
  private final ExecutorService takers = Executors.newFixedThreadPool(TAKERS);

  @AfterEach
  void close() {
    takers.shutdownNow();
    storage.close();
    otherStorage.close();
    EmbeddedHouse.giveBack(database);
  }

  private List<Lease> takenAtOnce(Duration length) {
    CyclicBarrier together = new CyclicBarrier(TAKERS);
    List<CompletableFuture<Optional<Lease>>> taking =
        IntStream.range(0, TAKERS)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> take(n % 2 == 0 ? one : other, together, length), takers))
            .toList();
    return taking.stream().flatMap(taken -> taken.join().stream()).toList();
  }

  private static Optional<Lease> take(JobUseCase server, CyclicBarrier together, Duration length) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return server.take(NAME, ONCE, length);
  }

  @Test
  void takeShouldGiveTheJobToOneWhenServersAskAtOnce() {
    List<Lease> all = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      List<Lease> taken = takenAtOnce(LONG);
      assertThat(taken).as("round %d", round).hasSize(1);
      all.addAll(taken);
      other.giveBack(taken.get(0));
    }

    assertThat(all).extracting(Lease::fence).isEqualTo(IntStream.rangeClosed(1, ROUNDS).mapToObj(n -> (long) n).toList());
  }

  @Test
  void takeShouldGiveAnEndedLeaseToOneWhenServersAskAtOnce() {
    one.take(NAME, ONCE, Duration.ZERO);

    assertThat(takenAtOnce(LONG)).extracting(Lease::fence).containsExactly(2L);
  }

  // The unit sees the state of its beginning, in which the job is still its own: only the row that both write tells.
  @Test
  void requireShouldFailTheUnitWhenTheJobIsTakenOverWhileItRuns() {
    Lease lease = one.take(NAME, ONCE, Duration.ZERO).orElseThrow();
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                storage.unitOfWork()
                    .submit(repositories -> workUnder(lease, repositories, runs))
                    .toCompletableFuture()
                    .join())
        .hasCauseInstanceOf(LeaseLostException.class);

    assertThat(runs).as("once in vain, and once more to see why").hasValue(2);
    storage.settle();
    assertThat(storage.<Long>read(repositories -> repositories.changes().last())).isZero();
    assertThat(one.look(NAME).fence()).isEqualTo(2);
  }

  private boolean workUnder(Lease lease, Repositories repositories, AtomicInteger runs) {
    repositories.changes().append(ChangeType.STORE_CHANGED, new UUID(0, 1), 1, Instant.EPOCH);
    boolean own = repositories.jobs().find(NAME).heldBy(lease).isPresent();
    if (runs.incrementAndGet() == 1) {
      assertThat(own).isTrue();
      assertThat(other.take(NAME, ONCE, LONG)).isPresent();
    }
    repositories.jobs().require(lease);
    return true;
  }
}
