package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.transfer.Position.Value;
import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other, in the terms of SQLite; few of them are in memory at a time. */
final class Rows implements AutoCloseable {
  // More of them are not quicker, and one may hold the whole text of a receipt.
  private static final int ROWS_PER_TRIP = 500;

  private final Table table;
  private final PreparedStatement statement;
  private final ResultSet row;

  private Rows(Table table, PreparedStatement statement) throws SQLException {
    this.table = table;
    this.statement = statement;
    statement.setFetchSize(ROWS_PER_TRIP);
    this.row = statement.executeQuery();
  }

  /** All rows, in whatever order is quickest. */
  static Rows all(End end, Table table) throws SQLException {
    return new Rows(table, end.connection().prepareStatement(select(end, table)));
  }

  /** The rows after a key, or all of them when it is null, in the order of their keys. */
  static Rows after(End end, Table table, @Nullable Position position) throws SQLException {
    String key = Table.names(table.key());
    String after = position == null ? "" : " where (%s) > (%s)".formatted(key, marks(table));
    PreparedStatement statement = end.connection().prepareStatement(select(end, table) + after + " order by " + key);
    if (position != null) {
      position.bind(statement);
    }
    return new Rows(table, statement);
  }

  private static String marks(Table table) {
    return table.key().stream().map(column -> "?").collect(Collectors.joining(", "));
  }

  // The key as it is stored comes last: what is moved may name the row by another number.
  private static String select(End end, Table table) {
    String columns = table.columns().stream().map(column -> end.expression(table, column)).collect(Collectors.joining(", "));
    String key = table.key().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
    return "select " + columns + ", " + key + " from " + table.name() + " t";
  }

  boolean next() throws SQLException {
    return row.next();
  }

  @Nullable Object[] values() throws SQLException {
    List<Column> columns = table.columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = columns.get(place).kind().read(row, place + 1);
    }
    return values;
  }

  /** The key of the row, to go on after it. */
  Position position() throws SQLException {
    List<Value> values = new ArrayList<>();
    for (Column column : table.key()) {
      Object value = column.kind().read(row, table.columns().size() + values.size() + 1);
      if (value == null) {
        throw new TransferException("the source is damaged: a row of " + table.name() + " has no key");
      }
      values.add(new Value(column.kind(), value));
    }
    return new Position(values);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
