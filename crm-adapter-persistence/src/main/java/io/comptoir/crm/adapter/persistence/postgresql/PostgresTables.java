package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.adapter.persistence.jdbi.ChangeNumberer;
import io.comptoir.crm.adapter.persistence.jdbi.ChangeNumberer.Look;
import io.comptoir.crm.adapter.persistence.jdbi.Sql;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A customer file in PostgreSQL as bare tables, for who moves all of it from one engine to another. No server starts on the
 * database as long as this is open, nor on one that was filled in part. Not thread-safe.
 */
public final class PostgresTables implements AutoCloseable {
  /** The table in which a move marks how far it is; as long as it is there, no server starts on the database. */
  public static final String MARKS = MoveLock.MARKS;

  /**
   * What stays where it is: the tables that SQLite's file has no need of, and the jobs. A lease is of the servers that work
   * there, and so is what they have done.
   */
  public static final Set<String> NOT_MOVED =
      Set.of("change_waiting", "turn", "house", "job", "flyway_schema_history", MARKS);

  private static final int CHANGES_AT_A_TIME = 1_000;

  private final Connection connection;

  private PostgresTables(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a database that no server is using, to be read.
   *
   * @throws StorageUnavailableException when it cannot be opened, holds no customer file, or somebody uses it
   */
  public static PostgresTables of(PostgresSettings settings) {
    return open(settings, PostgresTables::requireTables);
  }

  /**
   * Opens a database that no server is using, and makes its tables when it has none.
   *
   * @throws StorageUnavailableException when it cannot be opened, or somebody uses it
   */
  public static PostgresTables orEmpty(PostgresSettings settings) {
    return open(settings, connection -> {});
  }

  /** Looks at a database before anything is done to it. */
  private interface Glance {
    void at(Connection connection) throws SQLException;
  }

  private static PostgresTables open(PostgresSettings settings, Glance glance) {
    Server server = new Server(settings);
    try {
      return open(server, server.patientPrimary().getConnection(), glance);
    } catch (SQLException e) {
      throw Failures.notOpened(e);
    }
  }

  private static PostgresTables open(Server server, Connection connection, Glance glance) throws SQLException {
    try {
      begin(connection);
      glance.at(connection);
      new Database(server).prepare();
      connection.setAutoCommit(false);
      return new PostgresTables(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  // A count or a clean-up may take as long as it takes.
  private static void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set application_name = 'comptoir-migrate'; set statement_timeout = 0;"
          + " set idle_in_transaction_session_timeout = 0; set lock_timeout = 0; set synchronous_commit = on");
    }
    MoveLock.take(connection);
  }

  private static void requireTables(Connection connection) throws SQLException {
    if (new Examination(connection).tables() == 0) {
      throw new StorageUnavailableException("There is no customer file in the database: check its name");
    }
  }

  /** The tables; what is written there is kept when it is committed. */
  public Connection connection() {
    return connection;
  }

  /** The number of the last migration that made them. */
  public long version() throws SQLException {
    return new Examination(connection).tables();
  }

  /** Whether a move into it began and is not complete. */
  public boolean isBeingFilled() throws SQLException {
    return MoveLock.hasMarks(connection);
  }

  /** Whether changes were committed that have no number yet. */
  public boolean hasChangesWaiting() throws SQLException {
    return Query.isTrue(connection, "exists (select 1 from change_waiting)");
  }

  /** Whether somebody keeps a customer file here, be it an empty one. */
  public boolean isTaken() throws SQLException {
    return Query.isTrue(connection, "exists (select 1 from house)");
  }

  /** Whether it is the customer file of this secret. */
  public boolean belongsTo(byte[] secret) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select count(*) from house where secret_check = ?")) {
      statement.setBytes(1, HouseSecret.checkOf(secret));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getLong(1) > 0;
      }
    }
  }

  /** Says, in the transaction under way, that a customer file of this secret begins here. */
  public void claim(byte[] secret) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("insert into house (secret_check) values (?)")) {
      statement.setBytes(1, HouseSecret.checkOf(secret));
      statement.executeUpdate();
    }
  }

  /** Numbers the changes that still wait for it, so that all of them are part of the chain. */
  public void numberChanges() throws SQLException {
    ChangeNumberer numberer = new ChangeNumberer(Sql.over(connection, true));
    while (hasChangesWaiting()) {
      numberer.number(Look.EVERYWHERE, CHANGES_AT_A_TIME);
      connection.commit();
    }
  }

  /** Has the engine look at what was filled, so that it finds the short ways to it. */
  public void digest() throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
    } finally {
      connection.setAutoCommit(false);
    }
  }

  /** Has new rows numbered after those that were filled in, and new changes after those that are known. */
  public void continueNumbers() throws SQLException {
    for (Numbered numbered : numbered()) {
      String last = numbered.table().equals("change_waiting") ? "max(entry) from change" : numbered.max();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select setval(pg_get_serial_sequence('%s', '%s'), coalesce(m, 1), m is not null) from (select %s) x (m)"
                .formatted(numbered.table(), numbered.column(), last));
      }
    }
  }

  /** A column whose numbers the database draws. */
  private record Numbered(String table, String column) {
    String max() {
      return "max(" + column + ") from " + table;
    }
  }

  private List<Numbered> numbered() throws SQLException {
    List<Numbered> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name, column_name from information_schema.columns"
                    + " where table_schema = current_schema() and is_identity = 'YES'")) {
      while (row.next()) {
        all.add(new Numbered(row.getString(1), row.getString(2)));
      }
    }
    return all;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }
}
