package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts row by row: in SQLite a statement is a call of a function, and a batch of them no quicker. */
final class InsertSink implements Sink {
  private final Table table;
  private final PreparedStatement insert;

  InsertSink(Connection target, Table table) throws SQLException {
    String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
    this.table = table;
    this.insert =
        target.prepareStatement(
            "insert into %s (%s) values (%s)".formatted(table.name(), Table.names(table.columns()), marks));
  }

  @Override
  public void add(@Nullable Object[] row) throws SQLException {
    for (int place = 0; place < row.length; place++) {
      bind(table.columns().get(place), place + 1, row[place]);
    }
    insert.executeUpdate();
  }

  private void bind(Column column, int place, @Nullable Object value) throws SQLException {
    if (value == null) {
      insert.setNull(place, Types.NULL);
    } else {
      column.kind().bind(insert, place, value);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
