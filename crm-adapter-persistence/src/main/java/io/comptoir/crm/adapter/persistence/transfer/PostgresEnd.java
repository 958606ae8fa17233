package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.jdbi.Writers;
import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The side of PostgreSQL. There facts name the entry that their change had while it waited, here its number. And there the
 * rows of facts may be numbered in another order than their changes, which were numbered after their commit; SQLite's
 * archive reads both beside each other, so facts that lie in another order are dealt their numbers anew among themselves.
 */
final class PostgresEnd implements End {
  private static final String DEAL =
      """
      create temporary table dealt_%1$s as
        select o.id was, n.id becomes
        from (select f.id, row_number() over (order by c.seq, f.id) place from %1$s f join change c on c.entry = f.change) o
          join (select f.id, row_number() over (order by f.id) place from %1$s f) n on n.place = o.place
        where o.id <> n.id""";

  private final Connection connection;
  private final Set<String> dealt;

  private PostgresEnd(Connection connection, Set<String> dealt) {
    this.connection = connection;
    this.dealt = dealt;
  }

  /** A target: what is moved here is in order. */
  static PostgresEnd target(Connection connection) {
    return new PostgresEnd(connection, Set.of());
  }

  /** A source, of which everything is read as it stands now. */
  static PostgresEnd source(Connection connection, Shape shape) throws SQLException {
    Set<String> facts =
        shape.tables().stream().filter(Table::isOfFacts).map(Table::name).collect(Collectors.toUnmodifiableSet());
    try (Statement statement = connection.createStatement()) {
      for (String table : facts) {
        statement.execute(DEAL.formatted(table));
        statement.execute("create index on dealt_%1$s (was)".formatted(table));
        statement.execute("analyze dealt_" + table);
      }
      connection.commit();
      statement.execute("set session characteristics as transaction isolation level repeatable read, read only");
      connection.commit();
    }
    return new PostgresEnd(connection, facts);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public String expression(Table table, Column column) {
    String stored = "t." + column.name();
    if (column.isChange()) {
      return "(select c.seq from change c where c.entry = " + stored + ")";
    }
    String numbered = column.name().equals("id") ? table.name() : column.pointsAt();
    return numbered != null && dealt.contains(numbered)
        ? "coalesce((select d.becomes from dealt_%s d where d.was = %s), %s)".formatted(numbered, stored, stored)
        : stored;
  }

  @Override
  public Sink sink(Table table) {
    return new CopySink(connection, table);
  }

  @Override
  public Writers writers() {
    return Writers.MANY;
  }
}
