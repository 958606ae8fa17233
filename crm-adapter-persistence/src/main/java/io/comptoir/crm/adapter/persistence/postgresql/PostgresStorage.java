package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.port.out.UnitOfWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The customer file in a PostgreSQL database. Thread-safe; several of them, in one program or in many, work on one database
 * as if they were one.
 *
 * <p>Units of work run beside each other, and again when another one came first. The feed shows a change a moment after its
 * unit was committed: it is numbered then, by whichever server is elected.
 */
public final class PostgresStorage implements Storage {
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(7);

  // An import leaves the others to the tills.
  private static final int PART_IN_BACKGROUND = 4;

  private final byte[] secret;
  private final Connections connections;
  private final Reach reach;
  private final Pulse pulse;
  private final Transactions transactions;
  private final Attempts attempts;
  private final Numberer numberer;
  private final ExecutorService tellers;
  private final ExecutorService firstWorkers;
  private final ExecutorService backgroundWorkers;
  private final Units first;
  private final Units background;

  private PostgresStorage(PostgresSettings settings, byte[] secret, Connections connections) {
    int behind = Math.max(1, settings.writers() / PART_IN_BACKGROUND);
    this.secret = secret;
    this.connections = connections;
    this.reach = new Reach(settings.patience());
    this.pulse = Pulse.start(connections, reach);
    this.transactions = new Transactions(connections, reach);
    this.attempts = new Attempts(settings.retryAfter());
    this.numberer = Numberer.start(connections);
    this.tellers = Threads.bounded("comptoir-answers", settings.writers(), Integer.MAX_VALUE);
    this.firstWorkers =
        Threads.bounded("comptoir-writer", Math.max(1, settings.writers() - behind), settings.waitingUnits());
    this.backgroundWorkers = Threads.bounded("comptoir-behind", behind, settings.waitingUnits());
    this.first = units(firstWorkers);
    this.background = units(backgroundWorkers);
  }

  private Units units(ExecutorService workers) {
    return new Units(transactions, attempts, workers, tellers, numberer::wake);
  }

  /**
   * Opens the database, and makes its tables when it has none.
   *
   * @param secretFile the file with the house's secret, the same on every server; made when the house is new
   * @throws StorageUnavailableException when it cannot be opened, with one line that says what to do
   */
  public static PostgresStorage at(PostgresSettings settings, Path secretFile) {
    Server server = new Server(settings);
    return new Database(server).open(secretFile, secret -> over(server.primary(), settings, secret));
  }

  /**
   * The same for who has the database alone.
   *
   * @param lock the right to it, held until the storage is closed
   */
  public static PostgresStorage under(DatabaseLock lock, PostgresSettings settings, Path secretFile) {
    Objects.requireNonNull(lock);
    Server server = new Server(settings);
    return new Database(server).openAlone(secretFile, secret -> over(server.primary(), settings, secret));
  }

  /** Opens a database that is known to be sound, over connections that a test may watch. */
  static PostgresStorage over(DataSource source, PostgresSettings settings, byte[] secret) {
    return new PostgresStorage(settings, secret, new Connections(source, settings));
  }

  @Override
  public UnitOfWork unitOfWork() {
    return first;
  }

  @Override
  public UnitOfWork backgroundWork() {
    return background;
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    return attempts.run(() -> transactions.read(question));
  }

  /**
   * How long ago this server last saw every committed change numbered: well under a second as long as the feed keeps up.
   */
  public Duration feedLag() {
    return numberer.lag();
  }

  /** Numbers every change committed so far: for who cannot wait for the moment that it takes. */
  public void settle() {
    attempts.run(
        () -> {
          numberer.settle();
          return true;
        });
  }

  @Override
  public boolean isWritable() {
    return reach.isReached() && first.isWorking();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public void close() {
    Threads.finish(LONGEST_FAREWELL, firstWorkers, backgroundWorkers);
    Threads.finish(LONGEST_FAREWELL, tellers);
    numberer.close();
    pulse.close();
    connections.close();
  }
}
