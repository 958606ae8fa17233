package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a customer file, read from what SQLite knows of itself: a table or a column that a later migration brings
 * is moved without anybody thinking of it here. Only the jobs stay ({@link
 * io.comptoir.crm.adapter.persistence.postgresql.PostgresTables#NOT_MOVED}).
 *
 * @param tables all that are moved, by name
 * @param version the number of the last migration that made them
 */
record Shape(List<Table> tables, long version) {
  private static final String TABLES =
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'flyway%'"
          + " and name <> 'job' and name <> ? order by name";

  // The place in the key of a column that is not part of it.
  private static final int NOT_OF_THE_KEY = 0;

  static Shape of(Connection sqlite) throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (String name : names(sqlite)) {
      tables.add(table(sqlite, name));
    }
    return new Shape(List.copyOf(tables), version(sqlite));
  }

  private static List<String> names(Connection sqlite) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = sqlite.prepareStatement(TABLES)) {
      statement.setString(1, Marks.TABLE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }

  private static Table table(Connection sqlite, String name) throws SQLException {
    Map<String, String> pointers = pointers(sqlite, name);
    List<Column> columns = new ArrayList<>();
    Map<Integer, Column> key = new TreeMap<>();
    try (PreparedStatement statement = sqlite.prepareStatement("select name, type, pk from pragma_table_info(?)")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Column column = column(row, pointers);
          columns.add(column);
          key.put(row.getInt(3), column);
        }
      }
    }
    key.remove(NOT_OF_THE_KEY);
    return new Table(name, List.copyOf(columns), List.copyOf(key.values()));
  }

  private static Column column(ResultSet row, Map<String, String> pointers) throws SQLException {
    String name = row.getString(1);
    return new Column(name, Kind.declared(row.getString(2)), pointers.get(name));
  }

  private static Map<String, String> pointers(Connection sqlite, String table) throws SQLException {
    Map<String, String> pointers = new HashMap<>();
    try (PreparedStatement statement =
        sqlite.prepareStatement("select \"from\", \"table\" from pragma_foreign_key_list(?)")) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          pointers.put(row.getString(1), row.getString(2));
        }
      }
    }
    return pointers;
  }

  private static long version(Connection sqlite) throws SQLException {
    try (PreparedStatement statement = sqlite.prepareStatement("pragma user_version");
        ResultSet row = statement.executeQuery()) {
      return row.getLong(1);
    }
  }
}
