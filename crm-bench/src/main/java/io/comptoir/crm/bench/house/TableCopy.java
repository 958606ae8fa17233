package io.comptoir.crm.bench.house;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies a customer file of SQLite into the empty tables of a PostgreSQL as they are: tables and columns have the same names
 * and values there. What was numbered as it was written was never waiting: its entry is its number.
 */
final class TableCopy {
  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name""";
  private static final String COLUMNS =
      """
      select column_name from information_schema.columns
      where table_schema = 'public' and table_name = ? order by ordinal_position""";
  private static final String IDENTITIES =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'""";

  private final Connection from;
  private final Connection to;

  private TableCopy(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /** Copies everything; says which table it is at. */
  static void copy(Path file, String url, Consumer<String> at) {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
        Connection to = DriverManager.getConnection(url)) {
      new TableCopy(from, to).copy(at);
    } catch (SQLException e) {
      throw new IllegalStateException("The customers cannot be copied into the PostgreSQL", e);
    }
  }

  private void copy(Consumer<String> at) throws SQLException {
    List<String> known = names(from, "select name from sqlite_schema where type = 'table'");
    Indexes indexes = Indexes.takenFrom(to);
    for (String table : names(to, TABLES)) {
      if (known.contains(table) && !table.startsWith("flyway") && !table.equals("job")) {
        at.accept(table);
        copy(table);
      }
    }
    at.accept("indexes");
    indexes.restore();
    continueNumbers();
    try (Statement statement = to.createStatement()) {
      statement.execute("vacuum (freeze, analyze)");
    }
  }

  private void copy(String table) throws SQLException {
    List<String> columns = names(to, COLUMNS, table);
    List<String> known = names(from, "select name from pragma_table_info(?)", table);
    List<String> read = columns.stream().map(column -> known.contains(column) ? column : counterpart(column)).toList();
    String question = "select " + String.join(", ", quoted(read)) + " from " + table;
    // Rows come in frozen only where the transaction has emptied the table itself.
    to.setAutoCommit(false);
    try (Statement truncation = to.createStatement()) {
      truncation.execute("truncate " + table);
    }
    copy(question, columns.size(), "copy " + table + " (" + String.join(", ", quoted(columns)) + ") from stdin (freeze)");
    to.commit();
    to.setAutoCommit(true);
  }

  private void copy(String question, int columns, String into) throws SQLException {
    CopyIn copying = to.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      copy(rows, columns, copying);
      copying.endCopy();
    } finally {
      if (copying.isActive()) {
        copying.cancelCopy();
      }
    }
  }

  private static String counterpart(String column) {
    if (column.equals("entry")) {
      return "seq";
    }
    throw new IllegalStateException("The file of SQLite has no column " + column);
  }

  private static void copy(ResultSet rows, int columns, CopyIn copying) throws SQLException {
    CopyText text = new CopyText();
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        text.add(rows.getObject(i));
      }
      text.endRow();
      if (text.isLong()) {
        send(text, copying);
      }
    }
    send(text, copying);
  }

  private static void send(CopyText text, CopyIn copying) throws SQLException {
    byte[] bytes = text.take();
    copying.writeToCopy(bytes, 0, bytes.length);
  }

  // Entries of changes are numbered on after the last number.
  private void continueNumbers() throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet rows = statement.executeQuery(IDENTITIES)) {
      while (rows.next()) {
        String table = rows.getString(1);
        String counted = table.equals("change_waiting") ? "change" : table;
        String column = counted.equals("change") ? "seq" : rows.getString(2);
        continueNumbers(table, rows.getString(2), "select max(" + column + ") from " + counted);
      }
    }
  }

  private void continueNumbers(String table, String column, String last) throws SQLException {
    Optional<Long> number = names(to, last).stream().findFirst().map(Long::valueOf);
    if (number.isPresent()) {
      names(to, "select setval(pg_get_serial_sequence('" + table + "', '" + column + "'), " + number.get() + ")");
    }
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').toList();
  }

  // The first column of all rows, without nulls.
  private static List<String> names(Connection connection, String sql, String... values) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getString(1) != null) {
            names.add(rows.getString(1));
          }
        }
      }
    }
    return names;
  }
}
