package io.comptoir.crm.adapter.persistence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * What each connection has read of numbers that never change. They go with the connection: after a fail-over the next one
 * leads to another database, where what was not on the standby yet was never numbered. Thread-safe.
 */
final class LastingNumbers {
  // More than the tills and advisors that one server meets; some hundred bytes each.
  private static final int MOST = 10_000;

  private final Map<PGConnection, Map<Object, Long>> read = Collections.synchronizedMap(new WeakHashMap<>());

  private static final class Bounded extends LinkedHashMap<Object, Long> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
      return size() > MOST;
    }
  }

  /** Those of a connection, which one thread uses at a time. */
  Map<Object, Long> of(Connection pooled) throws SQLException {
    return read.computeIfAbsent(pooled.unwrap(PGConnection.class), opened -> new Bounded());
  }
}
