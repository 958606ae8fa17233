package io.comptoir.crm.bench.house;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks a database for single values, and has it do things.
 *
 * @param connection to it, which commits each statement by itself
 */
public record Question(Connection connection) {
  /** Runs something that answers nothing. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one number that is asked for. */
  public double decimal(String sql, Object... values) {
    return Double.parseDouble(text(sql, values));
  }

  /** The one whole number that is asked for. */
  public long number(String sql, Object... values) {
    return Long.parseLong(text(sql, values));
  }

  /** The one text that is asked for; empty for null. */
  public String text(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String text = row.getString(1);
        return text == null ? "" : text;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
