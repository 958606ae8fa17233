package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.bench.load.WorkLoad.Work;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection of bare pgjdbc: statements prepared once and kept, values bound by position, each piece of work in one
 * transaction. Not thread-safe.
 */
final class BareHouse implements AutoCloseable {
  private static final String FAST = "reWriteBatchedInserts=true";

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  BareHouse(String url) throws SQLException {
    connection = DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + FAST);
    connection.setAutoCommit(false);
    connection.createStatement().execute("set synchronous_commit = on");
  }

  /** So many workers, each with a connection of its own, which end with what is answered beside them. */
  static Workers workers(String url, int count, Function<BareHouse, Work> work) {
    List<BareHouse> connections = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        connections.add(new BareHouse(url));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The PostgreSQL takes no " + count + " connections", e);
    }
    return new Workers(connections, connections.stream().map(work).toList());
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** The numbers in the first column of all rows. */
  List<Long> numbers(String sql, Object... values) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  /** Reads every column of all rows; answers how many rows there are. */
  int read(String sql, Object... values) throws SQLException {
    int count = 0;
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.getObject(i);
        }
        count++;
      }
    }
    return count;
  }

  long insert(String sql, @Nullable Object... values) throws SQLException {
    return numbers(sql, values).get(0);
  }

  void write(String sql, @Nullable Object... values) throws SQLException {
    bound(sql, values).executeUpdate();
  }

  /** Writes several rows on one way to the database and back. */
  void writeAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
    PreparedStatement statement = statement(sql);
    for (@Nullable Object[] values : rows) {
      bind(statement, values);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = kept.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement prepared = connection.prepareStatement(sql);
    kept.put(sql, prepared);
    return prepared;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Workers and their connections. */
  record Workers(List<BareHouse> connections, List<Work> work) implements AutoCloseable {
    @Override
    public void close() {
      try {
        for (BareHouse connection : connections) {
          connection.close();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
