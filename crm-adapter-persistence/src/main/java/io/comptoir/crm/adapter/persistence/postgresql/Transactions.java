package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.adapter.persistence.jdbi.JdbiRepositories;
import io.comptoir.crm.adapter.persistence.jdbi.Sql;
import io.comptoir.crm.adapter.persistence.jdbi.Writers;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.function.Function;

/** Runs work and questions, each in a transaction that sees one state (repeatable read). Thread-safe. */
final class Transactions {
  private final Connections connections;
  private final Reach reach;
  private final LastingNumbers numbers = new LastingNumbers();

  Transactions(Connections connections, Reach reach) {
    this.connections = connections;
    this.reach = reach;
  }

  /** Does the work and commits it; whatever fails before the commit leaves nothing stored. */
  <T> T write(Work<T> work) throws SQLException {
    reach.require();
    Connection connection = connections.writer();
    try {
      JdbiRepositories repositories = repositories(connection, true);
      T answer = work.run(repositories);
      repositories.finish();
      commitWork(connection);
      return answer;
    } finally {
      connections.giveBack(connection);
    }
  }

  private static void commitWork(Connection connection) throws SQLException {
    try {
      commit(connection);
    } catch (SQLException e) {
      if (Failures.isLostRace(e)) {
        throw e;
      }
      throw new OutcomeUnknownException(e);
    }
  }

  // Of a commit whose wait for the standby was cut off, only a warning tells.
  private static void commit(Connection connection) throws SQLException {
    connection.clearWarnings();
    connection.commit();
    SQLWarning warning = connection.getWarnings();
    if (warning != null) {
      throw warning;
    }
  }

  /** Answers a question. Its end is a commit: what it found of earlier operations has to be on the standby too. */
  <T> T read(Function<Repositories, T> question) throws SQLException {
    reach.require();
    Connection connection = connections.reader();
    try {
      T answer = question.apply(repositories(connection, false));
      commit(connection);
      return answer;
    } finally {
      connections.giveBack(connection);
    }
  }

  /** Writes something that means nothing: true when writing works. */
  boolean isWritable() throws SQLException {
    Connection connection = connections.writer();
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into turn (slot) values (-1) on conflict (slot) do update set slot = excluded.slot");
      connection.commit();
      return true;
    } finally {
      connections.giveBack(connection);
    }
  }

  // The driver keeps what it has prepared for the connection's life, so that statements need not be kept here.
  private JdbiRepositories repositories(Connection connection, boolean writable) throws SQLException {
    return new JdbiRepositories(Sql.overNetwork(connection, writable, numbers.of(connection)), Writers.MANY);
  }
}
