package io.comptoir.crm.adapter.persistence.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.testkit.fixture.Stores;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/**
 * A program of its own: one till sends checkouts while somebody reads an older state, so that a checkpoint is cut short, and
 * goes on when nobody reads any more. Each answer is written to standard output after it came.
 */
public final class OldReadersMain {
  /** How many checkouts it sends. */
  public static final int CHECKOUTS = 60;

  /** What it says before the checkpoint after one that was cut short. */
  public static final String NOBODY_READS = "nobody reads";

  /** The exit code when it ended because nobody can say what is on the disk. */
  public static final int IN_DOUBT = 8;

  private static final int PAUSE_MILLIS = 300;

  private final Comptoir comptoir;
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private int last;

  private OldReadersMain(Comptoir comptoir) {
    this.comptoir = comptoir;
  }

  /** The folder, and whether the engine is to checkpoint by itself. */
  public static void main(String[] arguments) throws Exception {
    DataFolder folder = DataFolder.at(Path.of(arguments[0]));
    SqliteSettings settings = SqliteSettings.ofDefaults();
    Connections connections = new Frequent(folder.database(), settings, Boolean.parseBoolean(arguments[1]));
    SqliteStorage storage = SqliteStorage.over(folder, connections, settings);
    storage.whenInDoubt(why -> Runtime.getRuntime().halt(IN_DOUBT));
    new OldReadersMain(Comptoir.open(storage)).run();
    Runtime.getRuntime().halt(0);
  }

  /** Those of the product, but for a checkpoint after every commit, by whom it may be. */
  private static final class Frequent extends Connections {
    private final boolean byEngine;

    Frequent(Path file, SqliteSettings settings, boolean byEngine) {
      super(file, settings);
      this.byEngine = byEngine;
    }

    @Override
    LogLimits logLimits() {
      return byEngine ? LogLimits.none() : new LogLimits(1, 1, Integer.MAX_VALUE);
    }

    @Override
    Connection writer() throws SQLException {
      Connection connection = super.writer();
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma wal_autocheckpoint = " + (byEngine ? 1 : 0));
      }
      return connection;
    }
  }

  private void run() throws Exception {
    comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    serve(5);
    CountDownLatch older = read();
    serve(30);
    CountDownLatch newer = read();
    older.countDown();
    Thread.sleep(PAUSE_MILLIS);
    // The checkpoint after it brings over what the newer reader reads, and is cut short there.
    serve(1);
    newer.countDown();
    Thread.sleep(PAUSE_MILLIS);
    say(NOBODY_READS);
    serve(CHECKOUTS - last);
  }

  private CountDownLatch read() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread reader = new Thread(() -> comptoir.storage().read(all -> hold(all.changes().after(0, 1), begun, ended)));
    reader.setDaemon(true);
    reader.start();
    begun.await();
    return ended;
  }

  private static <T> T hold(T seen, CountDownLatch begun, CountDownLatch ended) {
    begun.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return seen;
  }

  private void serve(int count) throws IOException, InterruptedException {
    int end = last + count;
    while (last < end) {
      last++;
      comptoir.captures().capture(Checkouts.numbered(last)).toCompletableFuture().join();
      say("ack " + last);
    }
    // The checkpoint after the last of them has come to its end.
    Thread.sleep(PAUSE_MILLIS);
  }

  private void say(String line) throws IOException {
    out.write((line + "\n").getBytes(UTF_8));
  }
}
