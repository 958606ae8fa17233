package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of this engine alone: durability, isolation, queues and files. */
@Timeout(60)
class SqliteStorageTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  private static CustomerId id(long number) {
    return new CustomerId(new UUID(7, number));
  }

  private static void create(Storage storage, long number) {
    submit(storage, number).join();
  }

  private static CompletableFuture<Boolean> submit(Storage storage, long number) {
    return storage.unitOfWork().submit(repositories -> write(repositories, number)).toCompletableFuture();
  }

  private static boolean write(Repositories repositories, long number) {
    repositories.customers().create(id(number), CustomerStatus.REGULAR, NOON);
    repositories.changes().append(ChangeType.CUSTOMER_CREATED, id(number).value(), 1, NOON);
    return true;
  }

  private static boolean has(Storage storage, long number) {
    return storage.read(repositories -> repositories.customers().find(id(number)).isPresent());
  }

  private static List<Change> changes(Storage storage) {
    return storage.read(repositories -> repositories.changes().after(0, 10_000));
  }

  @Nested
  class Durability {
    @Test
    void readShouldAnswerWhatWasWrittenWhenOpenedAgain() {
      byte[] secret;
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        create(storage, 1);
        secret = storage.secret();
      }

      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        assertThat(has(storage, 1)).isTrue();
        assertThat(storage.secret()).hasSize(32).isEqualTo(secret);
        assertThat(storage.file()).isEqualTo(folder.resolve("comptoir.db").toAbsolutePath());
      }
    }

    @Test
    void submitShouldHaveWrittenWhenAnsweredEvenIfNothingIsClosed() throws Exception {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        create(storage, 1);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String name : List.of("comptoir.db", "comptoir.db-wal", "secret.key")) {
          Files.copy(folder.resolve(name), copy.resolve(name));
        }

        try (SqliteStorage afterTheCrash = SqliteStorage.at(copy)) {
          assertThat(has(afterTheCrash, 1)).isTrue();
        }
      }
    }

    @Test
    void submitShouldStoreNothingWhenTheWorkThrows() {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        IllegalArgumentException refused = new IllegalArgumentException("no");
        CompletableFuture<Object> answer =
            storage
                .unitOfWork()
                .submit(
                    repositories -> {
                      write(repositories, 1);
                      throw refused;
                    })
                .toCompletableFuture();

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).cause().isSameAs(refused);
        create(storage, 2);
        assertThat(has(storage, 1)).isFalse();
        assertThat(changes(storage)).extracting(Change::id).containsExactly(id(2).value());
      }
    }

    @Test
    void closeShouldWriteWhatWasAccepted() {
      List<CompletableFuture<Boolean>> answers = new ArrayList<>();
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        LongStream.range(0, 200).forEach(number -> answers.add(submit(storage, number)));
      }

      assertThat(answers).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        assertThat(changes(storage)).hasSize(200);
      }
    }

    @Test
    void submitShouldFailWhenClosed() {
      SqliteStorage storage = SqliteStorage.at(folder);
      storage.close();

      assertThat(submit(storage, 1)).isCompletedExceptionally();
      assertThatThrownBy(() -> has(storage, 1)).isInstanceOf(IllegalStateException.class);
      assertThat(storage.isWritable()).isFalse();
    }
  }

  @Nested
  class ManyAtOnce {
    @Test
    void submitShouldNumberEveryChangeOnceWhenManyThreadsWrite() {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        IntStream.range(0, 8)
            .mapToObj(till -> CompletableFuture.runAsync(() -> writeFifty(storage, till * 50L)))
            .toList()
            .forEach(CompletableFuture::join);

        assertThat(changes(storage)).extracting(Change::seq).containsExactlyElementsOf(numbers(400));
      }
    }

    @Test
    void submitShouldLoseNothingWhenTwoProcessesWriteTheSameFile() {
      try (SqliteStorage one = SqliteStorage.at(folder);
          SqliteStorage other = SqliteStorage.at(folder)) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> writeFifty(one, 0));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> writeFifty(other, 50));
        first.join();
        second.join();

        assertThat(one.secret()).isEqualTo(other.secret());
        assertThat(changes(one)).extracting(Change::seq).containsExactlyElementsOf(numbers(100));
        assertThat(changes(other)).isEqualTo(changes(one));
      }
    }

    @Test
    void atShouldMakeOneDatabaseWhenSeveralOpenANewFolder() {
      List<CompletableFuture<SqliteStorage>> opening =
          IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> SqliteStorage.at(folder))).toList();
      List<SqliteStorage> opened = opening.stream().map(CompletableFuture::join).toList();

      IntStream.range(0, 4).forEach(i -> create(opened.get(i), i));
      assertThat(changes(opened.get(0))).hasSize(4);
      assertThat(opened).allMatch(storage -> java.util.Arrays.equals(storage.secret(), opened.get(0).secret()));
      opened.forEach(SqliteStorage::close);
    }

    private void writeFifty(Storage storage, long from) {
      LongStream.range(from, from + 50).forEach(number -> create(storage, number));
    }

    private List<Long> numbers(long count) {
      return LongStream.rangeClosed(1, count).boxed().toList();
    }
  }

  @Nested
  class Isolation {
    @Test
    void readShouldNotWaitNorSeeWhenAUnitIsUnderWay() throws Exception {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Boolean> unit =
            storage
                .unitOfWork()
                .submit(
                    repositories -> {
                      write(repositories, 1);
                      written.countDown();
                      return await(goOn);
                    })
                .toCompletableFuture();
        written.await();

        assertThat(has(storage, 1)).isFalse();
        goOn.countDown();
        assertThat(unit.join()).isTrue();
        assertThat(has(storage, 1)).isTrue();
      }
    }

    @Test
    void readShouldSeeOneStateWhenOthersWriteMeanwhile() {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        create(storage, 1);
        long grown =
            storage.read(
                repositories -> {
                  long before = repositories.changes().last();
                  create(storage, 2);
                  return repositories.changes().last() - before;
                });

        assertThat(grown).isZero();
        assertThat(changes(storage)).hasSize(2);
      }
    }

    @Test
    void readShouldGoOnWhenAQuestionThrew() {
      try (SqliteStorage storage = SqliteStorage.at(folder, SqliteSettings.ofDefaults().withReaders(1))) {
        IllegalArgumentException refused = new IllegalArgumentException("no");

        assertThatThrownBy(
                () ->
                    storage.read(
                        repositories -> {
                          throw refused;
                        }))
            .isSameAs(refused);
        create(storage, 1);
        assertThat(has(storage, 1)).isTrue();
      }
    }

    @Test
    void readShouldRefuseToWrite() {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        assertThatThrownBy(() -> storage.read(repositories -> write(repositories, 1)))
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(has(storage, 1)).isFalse();
      }
    }
  }

  @Nested
  class Overload {
    @Test
    void submitShouldRefuseWhenTooMuchIsWaiting() {
      SqliteSettings small = SqliteSettings.ofDefaults().withWaitingUnits(1);
      try (SqliteStorage storage = SqliteStorage.at(folder, small)) {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Boolean> long1 =
            storage
                .unitOfWork()
                .submit(
                    repositories -> {
                      running.countDown();
                      return await(goOn);
                    })
                .toCompletableFuture();
        await(running);
        CompletableFuture<Boolean> waiting = submit(storage, 1);
        CompletableFuture<Boolean> refused = submit(storage, 2);

        assertThatThrownBy(refused::join).cause().isInstanceOfSatisfying(
            OverloadedException.class, overloaded -> assertThat(overloaded.retryAfter()).isPositive());
        goOn.countDown();
        assertThat(long1.join()).isTrue();
        assertThat(waiting.join()).isTrue();
        assertThat(has(storage, 2)).isFalse();
      }
    }

    @Test
    void submitShouldRefuseWhenAnotherProcessKeepsTheLock() {
      SqliteSettings impatient = SqliteSettings.ofDefaults().withPatience(Duration.ofMillis(100));
      try (SqliteStorage one = SqliteStorage.at(folder, impatient);
          SqliteStorage other = SqliteStorage.at(folder, impatient)) {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Boolean> holding =
            one.unitOfWork()
                .submit(
                    repositories -> {
                      running.countDown();
                      return await(goOn);
                    })
                .toCompletableFuture();
        await(running);

        assertThatThrownBy(() -> create(other, 1)).cause().isInstanceOf(OverloadedException.class);
        goOn.countDown();
        holding.join();
        create(other, 1);
        assertThat(has(one, 1)).isTrue();
      }
    }
  }

  @Test
  void atShouldMakeFolderAndFilesForTheirOwnerOnly() throws Exception {
    Path house = folder.resolve("deep/house");
    try (SqliteStorage storage = SqliteStorage.at(house)) {
      create(storage, 1);

      assertThat(permissions(house)).isEqualTo("rwx------");
      for (String name : List.of("comptoir.db", "comptoir.db-wal", "comptoir.db-shm", "secret.key")) {
        assertThat(permissions(house.resolve(name))).as(name).isEqualTo("rw-------");
      }
    }
    try (var files = Files.list(house)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("comptoir.db", "secret.key");
    }
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
