package io.comptoir.crm.adapter.persistence.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.testkit.fixture.Stores;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A program of its own: several tills send checkouts, the same one again until it is answered, and each answer is written
 * to standard output, one line in one system call, after it came. Of its modes, FULL is the product's, NORMAL syncs less,
 * and HALT is FULL and ends at once when an answer is not a success.
 */
public final class TillsMain {
  /** How many lines the receipt of each checkout has. */
  public static final int LINES = Checkouts.LINES;

  /** The exit code when it ended at once because an answer was not a success. */
  public static final int HALTED = 9;

  private static final int TILLS = 6;
  private static final int LONGEST_PAUSE_MILLIS = 12;

  private final Comptoir comptoir;
  private final int checkouts;
  private final boolean halting;
  private final AtomicInteger next = new AtomicInteger(1);
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  private TillsMain(Comptoir comptoir, int checkouts, boolean halting) {
    this.comptoir = comptoir;
    this.halting = halting;
    this.checkouts = checkouts;
  }

  /** The folder, how many checkouts, a seed, a mode, pages from checkpoint to checkpoint. */
  public static void main(String[] arguments) throws InterruptedException {
    DataFolder folder = DataFolder.at(Path.of(arguments[0]));
    SqliteSettings settings = SqliteSettings.ofDefaults();
    SynchronousMode synchronous = arguments[3].equals("NORMAL") ? SynchronousMode.NORMAL : SynchronousMode.FULL;
    Connections connections =
        new TriedConnections(folder.database(), settings, synchronous, Integer.parseInt(arguments[4]));
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.over(folder, connections, settings))) {
      new TillsMain(comptoir, Integer.parseInt(arguments[1]), arguments[3].equals("HALT")).run(Long.parseLong(arguments[2]));
    }
  }

  /** Those of the product, but for how often they checkpoint and, to see the test fail, how they sync. */
  private static final class TriedConnections extends Connections {
    private final SynchronousMode synchronous;
    private final int pages;

    TriedConnections(Path file, SqliteSettings settings, SynchronousMode synchronous, int pages) {
      super(file, settings);
      this.synchronous = synchronous;
      this.pages = pages;
    }

    @Override
    LogLimits logLimits() {
      return new LogLimits(pages, pages, Integer.MAX_VALUE);
    }

    @Override
    Connection connect(SQLiteConfig config) throws SQLException {
      config.setSynchronous(synchronous);
      return super.connect(config);
    }
  }

  private void run(long seed) throws InterruptedException {
    comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    ExecutorService tills = Executors.newFixedThreadPool(TILLS);
    for (int till = 0; till < TILLS; till++) {
      Random random = new Random(seed + till);
      tills.execute(() -> serve(random));
    }
    tills.shutdown();
    if (!tills.awaitTermination(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The tills did not come to an end");
    }
  }

  private void serve(Random random) {
    for (int number = next.getAndIncrement(); number <= checkouts; number = next.getAndIncrement()) {
      while (!answered(number)) {
        pause(LONGEST_PAUSE_MILLIS);
      }
      say("ack " + number);
      pause(random.nextInt(LONGEST_PAUSE_MILLIS));
    }
  }

  private boolean answered(int number) {
    try {
      comptoir.captures().capture(Checkouts.numbered(number)).toCompletableFuture().join();
      return true;
    } catch (CompletionException e) {
      say("no " + number + " " + e.getCause().getClass().getSimpleName());
      if (halting) {
        Runtime.getRuntime().halt(HALTED);
      }
      return false;
    }
  }

  private void say(String line) {
    try {
      out.write((line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
