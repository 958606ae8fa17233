package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.EmbeddedHouse;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.adapter.persistence.transfer.TableCopy.Batch;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Scans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A customer file in a folder, an empty database, and moves between them. */
record MovedHouse(Path folder, String database) implements AutoCloseable {
  static final Batch SMALL = new Batch(40, 1L << 20);

  private static final Map<String, FilledFolder> DAYS = new ConcurrentHashMap<>();

  /** The two files of a folder in which a day has happened. */
  @SuppressWarnings("ArrayRecordComponent")
  private record FilledFolder(byte[] database, byte[] secret) {}

  /** A day drawn from a seed in the folder, and a database for it. */
  static MovedHouse after(long seed, int captures, Path folder) {
    FilledFolder day = DAYS.computeIfAbsent(seed + " " + captures, name -> filled(seed, captures));
    try {
      Files.write(folder.resolve("comptoir.db"), day.database());
      Files.write(folder.resolve("secret.key"), day.secret());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MovedHouse(folder, EmbeddedHouse.createEmpty());
  }

  // Written once, as each capture waits for the disk.
  private static FilledFolder filled(long seed, int captures) {
    try {
      Path folder = Files.createTempDirectory("day");
      try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(folder))) {
        RandomDay.happen(seed, captures, comptoir);
        comptoir.storage().unitOfWork().submit(MovedHouse::noteScan).toCompletableFuture().join();
      }
      Path database = folder.resolve("comptoir.db");
      Path secret = folder.resolve("secret.key");
      FilledFolder filled = new FilledFolder(Files.readAllBytes(database), Files.readAllBytes(secret));
      Files.delete(database);
      Files.delete(secret);
      Files.delete(folder);
      return filled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean noteScan(Repositories repositories) {
    repositories.scans().note(Scans.ofAll(9).finished(Moments.at(2)));
    repositories.scans().addKeys(repositories.customers().regularAfter(0, 1).get(0).id(), Set.of(1L, 2L));
    repositories.scans().keep(new Learnt("rules", 7, 9, "1 2 3"));
    return true;
  }

  PostgresSettings settings() {
    return EmbeddedHouse.settings(database);
  }

  TransferReport toPostgres(TransferProgress progress) {
    try (ServerLock lock = ServerLock.take(folder)) {
      return new HouseTransfer(progress, SMALL).toPostgres(lock, settings());
    }
  }

  TransferReport toPostgres() {
    return toPostgres((steps, of) -> {});
  }

  TransferReport toSqlite(Path to, TransferProgress progress) {
    try (ServerLock lock = ServerLock.take(to)) {
      return new HouseTransfer(progress, SMALL).toSqlite(settings(), secret(), lock);
    }
  }

  TransferReport toSqlite(Path to) {
    return toSqlite(to, (steps, of) -> {});
  }

  byte[] secret() {
    try {
      return Files.readAllBytes(secretFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path secretFile() {
    return folder.resolve("secret.key");
  }

  WholeFile file() {
    return new WholeFile(folder);
  }

  @Override
  public void close() {
    EmbeddedHouse.drop(database);
  }
}
