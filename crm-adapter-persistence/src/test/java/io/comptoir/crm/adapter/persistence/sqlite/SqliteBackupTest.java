package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup is whole or is not there, and a restore loses nothing. */
@Timeout(60)
class SqliteBackupTest {
  private static final CopyPace IN_SMALL_STEPS = new CopyPace(4, Duration.ofMillis(1));
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;
  private Path data;
  private Path backup;

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    backup = folder.resolve("backup");
  }

  private static void ignore(long bytes, long ofBytes) {}

  private void back(CopyProgress progress) {
    new SqliteBackup(DataFolder.in(data), DataFolder.in(backup), IN_SMALL_STEPS).write(progress);
  }

  private void backUp() {
    SqliteBackup.write(data, backup, SqliteBackupTest::ignore);
  }

  private Optional<Path> restore(Path from, Path to, Optional<Instant> replaceAt) {
    try (ServerLock lock = ServerLock.take(to)) {
      return SqliteRestore.into(lock, from, replaceAt, SqliteBackupTest::ignore);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void damage(Path database) throws IOException {
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(8_192), 8_192);
    }
  }

  @Nested
  class Writing {
    @Test
    void writeShouldHoldWhatWasAcknowledgedBeforeAndOneMomentWhenTillsGoOn() {
      FilledHouse.make(data, 300);
      AtomicLong next = new AtomicLong(300);
      AtomicBoolean done = new AtomicBoolean();
      AtomicLong before = new AtomicLong();
      try (SqliteStorage storage = SqliteStorage.at(data)) {
        CompletableFuture<Void> till =
            CompletableFuture.runAsync(
                () -> {
                  while (!done.get()) {
                    FilledHouse.create(storage, next.get());
                    next.incrementAndGet();
                  }
                });
        while (next.get() < 320) {
          Thread.onSpinWait();
        }
        before.set(next.get());
        back(SqliteBackupTest::ignore);
        done.set(true);
        till.join();
      }

      restore(backup, folder.resolve("restored"), Optional.empty());
      List<Long> restored = FilledHouse.numbers(folder.resolve("restored"));
      assertThat(restored).hasSizeGreaterThanOrEqualTo((int) before.get());
      assertThat(restored).isEqualTo(FilledHouse.upTo(restored.size()));
      assertThat(next.get()).as("the till went on while it was copied").isGreaterThan(before.get() + 5);
      assertThat(FilledHouse.numbers(data)).isEqualTo(FilledHouse.upTo(next.get()));
    }

    @Test
    void writeShouldCopyEveryPageOnceWhenTheFileChangesBetweenSteps() {
      FilledHouse.make(data, 300);
      List<Long> reached = new ArrayList<>();
      AtomicLong next = new AtomicLong(300);
      try (SqliteStorage storage = SqliteStorage.at(data)) {
        back(
            (bytes, ofBytes) -> {
              reached.add(bytes);
              if (reached.size() < 500) {
                FilledHouse.create(storage, next.getAndIncrement());
              }
            });
      }

      assertThat(reached).hasSizeGreaterThan(10).isSorted().doesNotHaveDuplicates();
      assertThat(FilledHouse.numbers(backup)).isEqualTo(FilledHouse.upTo(300));
    }

    @Test
    void writeShouldLeaveTwoFilesForTheirOwnerOnly() throws IOException {
      FilledHouse.make(data, 1);
      backUp();

      assertThat(names(backup)).containsExactly("comptoir.db", "secret.key");
      for (String name : names(backup)) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve(name))))
            .isEqualTo("rw-------");
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rwx------");
      assertThat(backup.resolve("secret.key")).hasSameBinaryContentAs(data.resolve("secret.key"));
    }

    @Test
    void writeShouldRefuseAndTouchNothingWhenTheFolderIsNotEmpty() throws IOException {
      FilledHouse.make(data, 1);
      Files.createDirectory(backup);
      Files.writeString(backup.resolve("comptoir.db"), "an earlier one");

      assertThatThrownBy(SqliteBackupTest.this::backUp)
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("not empty");
      assertThat(names(backup)).containsExactly("comptoir.db");
      assertThat(backup.resolve("comptoir.db")).hasContent("an earlier one");
    }

    @Test
    void writeShouldRefuseWhenThereIsNothingToCopy() {
      assertThatThrownBy(SqliteBackupTest.this::backUp)
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessageContaining("no customer file");
      assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writeShouldLeaveNothingWhenTheOriginalIsDamaged() throws IOException {
      FilledHouse.make(data, 300);
      damage(data.resolve("comptoir.db"));

      assertThatThrownBy(SqliteBackupTest.this::backUp)
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("damaged");
      assertThat(backup).doesNotExist();
    }

    @Test
    void writeShouldLeaveNothingThatLooksLikeABackupWhenKilledInTheMiddle() throws Exception {
      FilledHouse.make(data, 300);
      Process child = ChildProcess.start(KilledBackup.class, data.toString(), backup.toString());
      ChildProcess.awaitLine(child, "half");
      child.destroyForcibly().waitFor();

      assertThat(names(backup)).contains("comptoir.db.partial").doesNotContain("comptoir.db", "secret.key");
      assertThatThrownBy(() -> restore(backup, folder.resolve("restored"), Optional.empty()))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("holds no backup");
      assertThatThrownBy(() -> SqliteStorage.at(backup))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessageContaining("broken off");
      assertThat(FilledHouse.numbers(data)).hasSize(300);
    }
  }

  /** Backs up until it is killed. */
  static final class KilledBackup {
    public static void main(String[] args) {
      DataFolder source = DataFolder.in(Path.of(args[0]));
      new SqliteBackup(source, DataFolder.in(Path.of(args[1])), IN_SMALL_STEPS).write(KilledBackup::stopHalfWay);
    }

    private static void stopHalfWay(long bytes, long ofBytes) {
      if (bytes > ofBytes / 2) {
        System.out.println("half");
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
      }
    }
  }

  @Nested
  class Restoring {
    @BeforeEach
    void makeBackup() {
      FilledHouse.make(data, 3);
      backUp();
    }

    @Test
    void intoShouldRefuseAndTouchNothingWhenTheFolderHoldsACustomerFile() {
      FilledHouse.make(folder.resolve("other"), 7);

      assertThatThrownBy(() -> restore(backup, folder.resolve("other"), Optional.empty()))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("--replace");
      assertThat(FilledHouse.numbers(folder.resolve("other"))).hasSize(7);
    }

    @Test
    void intoShouldSetAsideWhatIsThereWhenAskedToReplace() throws IOException {
      Path other = folder.resolve("other");
      FilledHouse.make(other, 7);

      assertThat(restore(backup, other, Optional.of(NOON))).contains(other.resolve("replaced-20261121T120000Z"));
      assertThat(FilledHouse.numbers(other)).isEqualTo(FilledHouse.upTo(3));
      assertThat(other.resolve("secret.key")).hasSameBinaryContentAs(data.resolve("secret.key"));
      assertThat(FilledHouse.numbers(other.resolve("replaced-20261121T120000Z"))).hasSize(7);
    }

    @Test
    void intoShouldReplaceWhenWhatIsThereIsDamaged() throws IOException {
      Files.writeString(data.resolve("comptoir.db"), "scribble ".repeat(1_000));

      assertThat(restore(backup, data, Optional.of(NOON))).isPresent();
      assertThat(FilledHouse.numbers(data)).isEqualTo(FilledHouse.upTo(3));
    }

    @Test
    void intoShouldRefuseWhenAnotherProgramHasTheFileOpen() {
      try (SqliteStorage importing = SqliteStorage.at(data)) {
        FilledHouse.create(importing, 99);

        assertThatThrownBy(() -> restore(backup, data, Optional.of(NOON))).isInstanceOf(DataInUseException.class);
        FilledHouse.create(importing, 100);
      }
      assertThat(FilledHouse.numbers(data)).hasSize(5);
      assertThat(names(data)).containsExactly("comptoir.db", "secret.key", "server.lock");
    }

    @Test
    void intoShouldRefuseAndTouchNothingWhenTheBackupIsDamaged() throws IOException {
      damage(backup.resolve("comptoir.db"));

      assertThatThrownBy(() -> restore(backup, data, Optional.of(NOON)))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("damaged");
      assertThat(FilledHouse.numbers(data)).hasSize(3);
      assertThat(names(data)).containsExactly("comptoir.db", "secret.key", "server.lock");
    }

    @Test
    void intoShouldRefuseWhenTheBackupLacksItsSecret() throws IOException {
      Files.delete(backup.resolve("secret.key"));

      assertThatThrownBy(() -> restore(backup, folder.resolve("new"), Optional.empty()))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("secret.key");
    }

    @Test
    void intoShouldFinishWhenAnEarlierOneWasBrokenOff() throws IOException {
      Path broken = Files.createDirectory(folder.resolve("broken"));
      Files.writeString(broken.resolve("comptoir.db.partial"), "half");
      Files.write(broken.resolve("secret.key.partial"), new byte[3]);

      restore(backup, broken, Optional.empty());

      assertThat(FilledHouse.numbers(broken)).isEqualTo(FilledHouse.upTo(3));
      assertThat(names(broken)).containsExactly("comptoir.db", "secret.key", "server.lock");
    }
  }
}
