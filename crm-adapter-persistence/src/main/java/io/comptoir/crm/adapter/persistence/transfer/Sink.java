package io.comptoir.crm.adapter.persistence.transfer;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes in the rows of a table, within the transaction under way. */
interface Sink extends AutoCloseable {
  void add(@Nullable Object[] row) throws SQLException;

  /** Hands over what is held back, so that a commit holds every row added so far. */
  void flush() throws SQLException;

  @Override
  void close() throws SQLException;
}
