package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.jdbi.Writers;
import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.Connection;
import java.sql.SQLException;

/** One of the two databases of a move. Whatever is read from it is told in the terms of SQLite's tables. */
sealed interface End permits SqliteEnd, PostgresEnd {
  Connection connection();

  /** How a column of {@code table t} is read. */
  String expression(Table table, Column column);

  /** Takes in rows of a table. */
  Sink sink(Table table) throws SQLException;

  /** How many write to it, which decides how its chain is read. */
  Writers writers();
}
