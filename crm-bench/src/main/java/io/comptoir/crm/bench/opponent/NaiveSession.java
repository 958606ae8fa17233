package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.bench.opponent.NaiveCapture.Line;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The statements of one pooled connection, prepared once, and the one transaction they serve. Not thread-safe. */
final class NaiveSession {
  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  NaiveSession(Connection connection) {
    this.connection = connection;
  }

  /** Stores a capture; answers the customer and the purchase. */
  long[] store(NaiveCapture capture) throws SQLException {
    statement("begin immediate").execute();
    try {
      long[] ids = write(capture);
      statement("commit").execute();
      return ids;
    } catch (SQLException e) {
      statement("rollback").execute();
      throw e;
    }
  }

  private long[] write(NaiveCapture capture) throws SQLException {
    Optional<Long> replayed = first("select 1 from idempotency where key = ?", capture.captureId());
    if (replayed.isPresent()) {
      throw new SQLException("this bench never sends a capture twice");
    }
    Optional<Long> known =
        first(
            "select customer from phone where number = ? order by customer limit 1", capture.customer().phone());
    long customer = known.isPresent() ? known.get() : customer(capture);
    long purchase = purchase(capture, customer);
    for (Line line : capture.purchase().lines()) {
      insert(
          """
          insert into purchase_line (purchase, number, sku, description, quantity, total) values (?, ?, ?, ?, ?, ?)
          returning id""",
          purchase, line.number(), line.sku(), line.description(), line.quantity(), line.total().amount());
    }
    write(
        "insert into idempotency (key, answer, at) values (?, ?, ?)",
        capture.captureId(), customer + " " + purchase, capture.occurredAt());
    return new long[] {customer, purchase};
  }

  private long customer(NaiveCapture capture) throws SQLException {
    long id =
        insert(
            "insert into customer (given_name, family_name, created_at) values (?, ?, ?) returning id",
            capture.customer().givenName(), capture.customer().familyName(), capture.occurredAt());
    insert("insert into phone (customer, number) values (?, ?) returning id", id, capture.customer().phone());
    return id;
  }

  private long purchase(NaiveCapture capture, long customer) throws SQLException {
    return insert(
        """
        insert into purchase (customer, store, till, receipt_number, business_day, total, currency, occurred_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        customer, capture.store(), capture.till(), capture.purchase().receiptNumber(),
        capture.purchase().businessDay(), capture.purchase().total().amount(), capture.purchase().total().currency(),
        capture.occurredAt());
  }

  private long insert(String sql, Object... values) throws SQLException {
    return first(sql, values).orElseThrow();
  }

  private void write(String sql, Object... values) throws SQLException {
    bound(sql, values).executeUpdate();
  }

  private Optional<Long> first(String sql, Object... values) throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
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
}
