package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.sqlite.WatchedConnections.Watcher;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What becomes of work when the disk fails under it. */
@Timeout(60)
class SqliteFaultsTest {
  @TempDir Path folder;

  /** Fails the next statements that begin with a text. */
  private static final class Fault implements Watcher {
    private final String beginning;
    private final SQLiteErrorCode code;
    private final AtomicInteger left = new AtomicInteger();

    Fault(String beginning, SQLiteErrorCode code) {
      this.beginning = beginning;
      this.code = code;
    }

    @Override
    public void executes(String sql) throws SQLException {
      if (sql.startsWith(beginning) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
        throw new SQLiteException(code.toString(), code);
      }
    }
  }

  private static CompletableFuture<Boolean> create(Storage storage, long number) {
    return storage
        .unitOfWork()
        .submit(
            repositories -> {
              repositories.customers().create(id(number), CustomerStatus.REGULAR, Instant.EPOCH);
              return true;
            })
        .toCompletableFuture();
  }

  private static CustomerId id(long number) {
    return new CustomerId(new UUID(7, number));
  }

  private static boolean has(Storage storage, long number) {
    return storage.read(repositories -> repositories.customers().find(id(number)).isPresent());
  }

  private SqliteStorage open(Fault fault) {
    return WatchedConnections.storage(folder, SqliteSettings.ofDefaults(), fault);
  }

  @Test
  void submitShouldSayThatTheOutcomeIsUnknownWhenTheCommitFails() {
    Fault fault = new Fault("commit", SQLiteErrorCode.SQLITE_IOERR);
    try (SqliteStorage storage = open(fault)) {
      create(storage, 1).join();
      fault.left.set(1);

      assertThatThrownBy(() -> create(storage, 2).join()).cause().isInstanceOf(OutcomeUnknownException.class);
      assertThat(storage.isWritable()).isFalse();
      assertThat(has(storage, 1)).isTrue();
      assertThat(has(storage, 2)).isFalse();

      create(storage, 2).join();
      assertThat(storage.isWritable()).isTrue();
      assertThat(has(storage, 2)).isTrue();
    }
  }

  @Test
  void submitShouldStoreNothingAndGoOnWhenTheDiskIsFullForAWhile() {
    Fault fault = new Fault("insert into customer", SQLiteErrorCode.SQLITE_FULL);
    try (SqliteStorage storage = open(fault)) {
      fault.left.set(1);

      assertThatThrownBy(() -> create(storage, 1).join())
          .cause()
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessageContaining("the disk is full");
      assertThat(has(storage, 1)).isFalse();

      create(storage, 1).join();
      assertThat(has(storage, 1)).isTrue();
    }
  }

  @Test
  void isWritableShouldFindOutWhenTheEngineWorksAgain() throws Exception {
    Fault fault = new Fault("begin immediate", SQLiteErrorCode.SQLITE_IOERR);
    try (SqliteStorage storage = open(fault)) {
      create(storage, 1).join();
      fault.left.set(1);

      assertThatThrownBy(() -> create(storage, 2).join()).cause().isInstanceOf(StorageUnavailableException.class);
      while (!storage.isWritable()) {
        Thread.sleep(10);
      }
      create(storage, 2).join();
      assertThat(has(storage, 2)).isTrue();
    }
  }

  @Test
  void submitShouldTellNoValueWhenTheTablesRefuseIt() {
    try (SqliteStorage storage = open(new Fault("nothing", SQLiteErrorCode.SQLITE_IOERR))) {
      create(storage, 1).join();

      assertThatThrownBy(() -> create(storage, 1).join())
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("customer.uuid")
          .hasMessageNotContaining("00000007");
    }
  }
}
