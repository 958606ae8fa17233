package io.comptoir.crm.adapter.persistence.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks what is asked once, when a database is opened. */
final class Query {
  private Query() {}

  /** The first column of the first row as text; an empty text when there is no row, or nothing in it. */
  static String on(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      String text = row.next() ? row.getString(1) : "";
      return text == null ? "" : text;
    }
  }

  /** The same, for what is true or false. */
  static boolean isTrue(Connection connection, String condition) throws SQLException {
    return on(connection, "select " + condition).equals("t");
  }
}
