package io.comptoir.crm.adapter.persistence.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks into a file that is too large to be read as a whole at every start, in bounded time: reads rows of every table, the
 * oldest, the newest and some between. The engine fails where they are damaged; that the end is there, it sees by itself.
 */
record SampleCheck(Connection connection) {
  private static final int ROWS_OF_A_TABLE = 100;

  void run() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        read(statement, table);
      }
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
