package io.comptoir.crm.adapter.persistence.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into a file that is too large to be read as a whole at every start, in bounded time: whether rows
 * of every table can be read, the oldest, the newest and some between. That its end is there, the engine sees by itself.
 */
record SampleCheck(Connection connection) {
  private static final int ROWS_OF_A_TABLE = 100;

  /** What is wrong, as far as this look shows; empty when nothing was found. */
  Optional<String> damage() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        read(statement, table);
      }
      return Optional.empty();
    } catch (SQLException e) {
      if (Failures.isOfDamage(e)) {
        return Optional.of("pages cannot be read");
      }
      throw e;
    }
  }

  // Those whose rows are numbered; the others lie in the order of words.
  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("select name from sqlite_schema where type = 'table' and sql like '%integer primary key%'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static void read(Statement statement, String table) throws SQLException {
    long last = number(statement, "select max(rowid) from " + table);
    long step = Math.max(1, last / ROWS_OF_A_TABLE);
    for (long row = 0; row <= last; row += step) {
      touch(statement, "select * from " + table + " where rowid >= " + row + " order by rowid limit 1");
    }
    touch(statement, "select * from " + table + " order by rowid desc limit " + ROWS_OF_A_TABLE);
  }

  private static void touch(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
