package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepares each statement of a connection once and keeps it; JDBI's own builder prepares at every call. A text that runs
 * while its statement is still being read gets another one for the moment.
 */
final class KeptStatements implements StatementBuilder {
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept != null ? kept : connection.prepareStatement(sql);
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context) throws SQLException {
    return connection.prepareCall(sql);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    boolean keep = statement instanceof PreparedStatement prepared && idle.putIfAbsent(sql, prepared) == null;
    if (!keep) {
      statement.close();
    }
  }
}
