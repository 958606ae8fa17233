package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Prepares each statement of a connection once and keeps it. A text that runs while its statement is still being read
 * gets another one for the moment.
 */
final class KeptStatements {
  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  KeptStatements(Connection connection) {
    this.connection = connection;
  }

  /** What is done with a statement whose values are bound. */
  @FunctionalInterface
  interface Run<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  <T> T run(String sql, Run<T> run) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement = kept != null ? kept : connection.prepareStatement(sql);
    try {
      return run.on(statement);
    } finally {
      giveBack(sql, statement);
    }
  }

  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    if (idle.putIfAbsent(sql, statement) != null) {
      statement.close();
    }
  }
}
