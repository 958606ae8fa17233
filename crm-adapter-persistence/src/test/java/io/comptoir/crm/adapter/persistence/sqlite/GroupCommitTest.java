package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.sqlite.WatchedConnections.Watcher;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What units that wait together share, and what they do not. */
@Timeout(60)
class GroupCommitTest {
  @TempDir private Path folder;
  private final AtomicInteger commits = new AtomicInteger();
  private volatile String failing = "nothing";
  private SqliteStorage storage;

  private final Watcher watcher =
      new Watcher() {
        @Override
        public void executes(String sql) throws SQLException {
          if (sql.equals("commit")) {
            commits.incrementAndGet();
          }
          if (sql.startsWith(failing)) {
            failing = "nothing";
            throw new SQLiteException("injected", SQLiteErrorCode.SQLITE_IOERR);
          }
        }
      };

  @BeforeEach
  void open() {
    storage = WatchedConnections.storage(folder, SqliteSettings.ofDefaults(), watcher);
    submit(repositories -> create(repositories, 1_000)).join();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void submitShouldCommitOnceWhenManyUnitsWaitTogether() {
    List<CompletableFuture<Boolean>> units = together(LongStream.range(0, 20).mapToObj(this::creating).toList());

    assertThat(units).allSatisfy(unit -> assertThat(unit.join()).isTrue());
    assertThat(commits.get()).isEqualTo(1);
    assertThat(LongStream.range(0, 20)).allMatch(this::has);
  }

  @Test
  void submitShouldKeepTheNeighboursWhenOneUnitFails() {
    Work<Boolean> broken =
        repositories -> {
          create(repositories, 7);
          throw new IllegalArgumentException("no");
        };
    List<CompletableFuture<Boolean>> units = together(List.of(creating(1), broken, creating(2)));

    assertThat(units.get(0).join()).isTrue();
    assertThat(units.get(2).join()).isTrue();
    assertThatThrownBy(units.get(1)::join).cause().isInstanceOf(IllegalArgumentException.class);
    assertThat(has(1)).isTrue();
    assertThat(has(7)).isFalse();
    assertThat(has(2)).isTrue();
  }

  @Test
  void submitShouldLetLaterUnitsOfAGroupSeeWhatEarlierOnesWrote() {
    Work<Boolean> asking = repositories -> repositories.customers().find(id(1)).isPresent();

    assertThat(together(List.of(creating(1), asking)).get(1).join()).isTrue();
  }

  @Test
  void submitShouldSayThatEveryOutcomeIsUnknownWhenTheCommitFails() {
    Work<Boolean> refusing =
        repositories -> {
          throw new IllegalArgumentException("judged by what may never be on the disk");
        };
    List<CompletableFuture<Boolean>> units = together(List.of(creating(1), refusing, creating(2)), "commit");

    assertThat(units)
        .allSatisfy(unit -> assertThatThrownBy(unit::join).cause().isInstanceOf(OutcomeUnknownException.class));
    assertThat(has(1)).isFalse();
    submit(creating(1)).join();
    assertThat(has(1)).isTrue();
  }

  @Test
  void submitShouldStoreNothingOfAGroupWhenTheEngineFailsWithinIt() {
    List<CompletableFuture<Boolean>> units = together(List.of(creating(1), creating(2)), "insert into customer");

    assertThat(units)
        .allSatisfy(unit -> assertThatThrownBy(unit::join).cause().isInstanceOf(StorageUnavailableException.class));
    assertThat(has(1)).isFalse();
    assertThat(has(2)).isFalse();
  }

  @Test
  void submitShouldWriteATillsUnitBeforeWorkThatCameEarlierInBackground() {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch holding = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    submit(
        repositories -> {
          holding.countDown();
          return await(go);
        });
    await(holding);
    List<CompletableFuture<Boolean>> units =
        Stream.of("import 1", "import 2", "import 3")
            .map(name -> storage.backgroundWork().submit(r -> order.add(name)).toCompletableFuture())
            .collect(Collectors.toCollection(ArrayList::new));
    units.add(submit(repositories -> order.add("till")));
    go.countDown();

    assertThat(units).allSatisfy(unit -> assertThat(unit.join()).isTrue());
    assertThat(order).containsExactly("till", "import 1", "import 2", "import 3");
  }

  private List<CompletableFuture<Boolean>> together(List<Work<Boolean>> works) {
    return together(works, "nothing");
  }

  /** Lets the works wait behind one that holds the writer, so that they are taken as one group. */
  private List<CompletableFuture<Boolean>> together(List<Work<Boolean>> works, String failingStatement) {
    CountDownLatch holding = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        submit(
            repositories -> {
              holding.countDown();
              return await(go);
            });
    await(holding);
    Work<Boolean> arming =
        repositories -> {
          commits.set(0);
          failing = failingStatement;
          return true;
        };
    submit(arming);
    List<CompletableFuture<Boolean>> units = works.stream().map(this::submit).toList();
    go.countDown();
    first.join();
    return units;
  }

  private CompletableFuture<Boolean> submit(Work<Boolean> work) {
    return storage.unitOfWork().submit(work).toCompletableFuture();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Work<Boolean> creating(long number) {
    return repositories -> create(repositories, number);
  }

  private static boolean create(Repositories repositories, long number) {
    repositories.customers().create(id(number), CustomerStatus.REGULAR, Instant.EPOCH);
    return true;
  }

  private boolean has(long number) {
    return storage.read(repositories -> repositories.customers().find(id(number)).isPresent());
  }

  private static CustomerId id(long number) {
    return new CustomerId(new UUID(7, number));
  }
}
