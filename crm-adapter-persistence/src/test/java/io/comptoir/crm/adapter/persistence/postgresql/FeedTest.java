package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When changes appear in the feed, and in which order. */
@Timeout(60)
class FeedTest {
  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage = EmbeddedHouse.open(database);

  @AfterEach
  void close() {
    storage.close();
    EmbeddedHouse.drop(database);
  }

  private static boolean append(Repositories repositories, long number) {
    repositories.changes().append(ChangeType.STORE_CHANGED, SequentialIds.numbered(number), number, Moments.at(number));
    return true;
  }

  private List<Long> versions() {
    return storage.read(r -> r.changes().after(0, 100).stream().map(Change::version).toList());
  }

  @Test
  void feedShouldShowWhatWasCommittedLaterAfterwards() {
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    CompletableFuture<Boolean> slow =
        storage
            .unitOfWork()
            .submit(
                repositories -> {
                  append(repositories, 1);
                  appended.countDown();
                  await(seen);
                  return true;
                })
            .toCompletableFuture();
    await(appended);

    storage.unitOfWork().submit(repositories -> append(repositories, 2)).toCompletableFuture().join();
    storage.settle();
    assertThat(versions()).containsExactly(2L);
    seen.countDown();
    slow.join();
    storage.settle();

    assertThat(versions()).containsExactly(2L, 1L);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void feedShouldShowAChangeSoonWithoutBeingAsked() throws InterruptedException {
    storage.unitOfWork().submit(repositories -> append(repositories, 1)).toCompletableFuture().join();

    waitFor(1);

    assertThat(storage.feedLag()).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void feedShouldShowAChangeThatWaitsFarBehindTheOthers() throws InterruptedException {
    EmbeddedHouse.execute(
        database, "insert into change_waiting (id, at, version, type) values (1000000, 1, 1, 'STORE_CHANGED')");
    waitFor(1);

    EmbeddedHouse.execute(database, "insert into change_waiting (id, at, version, type) values (7, 1, 2, 'STORE_CHANGED')");
    waitFor(2);

    assertThat(versions()).containsExactly(1L, 2L);
  }

  private void waitFor(int changes) throws InterruptedException {
    while (versions().size() < changes) {
      Thread.sleep(5);
    }
  }
}
