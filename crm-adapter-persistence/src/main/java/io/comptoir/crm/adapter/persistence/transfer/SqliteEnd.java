package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.jdbi.Writers;
import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.Connection;
import java.sql.SQLException;

/** The side of SQLite. */
record SqliteEnd(Connection connection) implements End {
  @Override
  public String expression(Table table, Column column) {
    return "t." + column.name();
  }

  @Override
  public Sink sink(Table table) throws SQLException {
    return new InsertSink(connection, table);
  }

  @Override
  public Writers writers() {
    return Writers.ONE;
  }
}
