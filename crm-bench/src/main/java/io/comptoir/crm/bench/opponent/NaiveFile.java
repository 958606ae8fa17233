package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The tables a straightforward program would have, and the same people in them. */
public final class NaiveFile {
  static final String NAME = "naive.db";

  private static final int PEOPLE_IN_A_COMMIT = 100_000;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String[] TABLES = {
    "create table customer (id integer primary key, given_name text, family_name text, created_at text not null)",
    "create table phone (id integer primary key, customer integer not null references customer (id), number text not null)",
    "create index phone_number on phone (number)",
    """
    create table purchase (id integer primary key, customer integer references customer (id), store text not null,
      till text not null, receipt_number text not null, business_day text, total text not null, currency text not null,
      occurred_at text not null)""",
    "create index purchase_customer on purchase (customer)",
    "create index purchase_receipt on purchase (store, till, receipt_number)",
    """
    create table purchase_line (id integer primary key, purchase integer not null references purchase (id),
      number integer not null, sku text, description text, quantity text not null, total text not null)""",
    "create index purchase_line_purchase on purchase_line (purchase)",
    "create table idempotency (key text primary key, answer text not null, at text not null) without rowid"
  };

  private NaiveFile() {}

  /** As the program has it, and as careful: answered when it is on the disk. */
  static SQLiteConfig config(SynchronousMode synchronous) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(synchronous);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    config.setCacheSize(-16_384);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(64L << 30));
    return config;
  }

  /** Builds it in a folder where it is not there yet. */
  public static void build(Path folder, long customers, People people, LongConsumer done) {
    if (Files.exists(folder.resolve(NAME))) {
      return;
    }
    Path draft = folder.resolve(NAME + ".partial");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Connection connection = config(SynchronousMode.OFF).createConnection("jdbc:sqlite:" + draft)) {
      run(connection, TABLES);
      fill(connection, customers, people, done);
      run(connection, "pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw new IllegalStateException("The opponent's file cannot be built", e);
    }
    if (!draft.toFile().renameTo(folder.resolve(NAME).toFile())) {
      throw new IllegalStateException("The opponent's file cannot be given its name");
    }
  }

  private static void fill(Connection connection, long customers, People people, LongConsumer done)
      throws SQLException {
    try (PreparedStatement customer = connection.prepareStatement("insert into customer values (?, ?, ?, ?)");
        PreparedStatement phone = connection.prepareStatement("insert into phone (customer, number) values (?, ?)")) {
      for (long from = 0; from < customers; from += PEOPLE_IN_A_COMMIT) {
        run(connection, "begin");
        long to = Math.min(from + PEOPLE_IN_A_COMMIT, customers);
        for (long number = from; number < to; number++) {
          add(customer, phone, people.person(number));
        }
        run(connection, "commit");
        done.accept(to);
      }
    }
  }

  private static void add(PreparedStatement customer, PreparedStatement phone, Person person) throws SQLException {
    customer.setLong(1, person.number() + 1);
    customer.setString(2, person.name().given());
    customer.setString(3, person.name().family());
    customer.setString(4, person.since().toString());
    customer.executeUpdate();
    phone.setLong(1, person.number() + 1);
    phone.setString(2, person.contact().phone());
    phone.executeUpdate();
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
