package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;

/**
 * Opens a database: refuses one that this program does not know, makes or changes its tables, and has all servers of the
 * house agree on its secret. One server at a time does so, the others wait for it.
 */
final class Database {
  // "Cmpt" and the second of this program's locks.
  private static final long LOCK = 0x436d7074_00000002L;

  private static final int MOST_TRIES = 10;

  private final Server server;

  Database(Server server) {
    this.server = server;
  }

  /**
   * Opens it for a server, and hands over the house's secret, which is made when the house is new.
   *
   * @param server connects before it answers: what is open here meanwhile keeps a move away
   */
  <T> T open(Path secretFile, Function<byte[], T> server) {
    return open(secretFile, MoveLock::refuseServer, server);
  }

  /** The same for who has it alone: only what a move has half filled is refused. */
  <T> T openAlone(Path secretFile, Function<byte[], T> server) {
    return open(secretFile, MoveLock::refuseHalfFilled, server);
  }

  /** Looks whether it may be opened. */
  private interface Leave {
    void ask(Connection connection) throws SQLException;
  }

  private <T> T open(Path secretFile, Leave leave, Function<byte[], T> server) {
    try (Connection connection = connect()) {
      Examination examination = examine(connection);
      leave.ask(connection);
      bringUpToDate(examination);
      return server.apply(new HouseSecret(connection, secretFile).agreed());
    } catch (SQLException e) {
      throw Failures.notOpened(e);
    }
  }

  /** Opens it for who fills it: makes or changes its tables, and asks for nobody's secret. */
  void prepare() {
    try (Connection connection = connect()) {
      bringUpToDate(examine(connection));
    } catch (SQLException e) {
      throw Failures.notOpened(e);
    }
  }

  private static Examination examine(Connection connection) throws SQLException {
    Examination examination = new Examination(connection);
    examination.requireKind();
    Query.on(connection, "select pg_advisory_lock(" + LOCK + ")");
    return examination;
  }

  private Connection connect() throws SQLException {
    try {
      return server.patientPrimary().getConnection();
    } catch (SQLException e) {
      refuseStandby(e);
      throw e;
    }
  }

  // Asked for a server to write to, the driver says the same of one that only reads as of none at all.
  private void refuseStandby(SQLException reason) throws SQLException {
    if (!Failures.isGone(reason)) {
      return;
    }
    try (Connection connection = server.any().getConnection()) {
      new Examination(connection).requireWritable();
    } catch (SQLException unreachable) {
      throw reason;
    }
  }

  private void bringUpToDate(Examination examination) throws SQLException {
    for (int tries = 1; examination.tables() < Migrations.LATEST; tries++) {
      migrate(tries < MOST_TRIES);
    }
  }

  // Servers that go on meanwhile take the same tables in another order: of two that wait for each other the database ends
  // one, and nothing of its migration is stored then.
  private void migrate(boolean again) {
    try {
      Migrations.ofPostgresql().run(server.patientPrimary());
    } catch (FlywayException e) {
      if (!again || !Failures.isLostRace(e)) {
        throw Failures.notMigrated(e);
      }
    }
  }
}
