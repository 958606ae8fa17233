package io.comptoir.crm.bench.house;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys and indexes of a database, taken away while very many rows come in and made anew behind them: a sorted index is
 * built in one go, and not with a page here and a page there for every row.
 */
final class Indexes {
  private static final String KEYS =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint
      where contype in ('p', 'u') and connamespace = 'public'::regnamespace and conrelid::regclass::text !~ '^flyway'
      order by conrelid::regclass::text, contype, conname""";
  private static final String OTHERS =
      """
      select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace and t.relname !~ '^flyway'
        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
      order by indexrelid::regclass::text""";

  private final Connection connection;
  private final List<String> makers = new ArrayList<>();

  private Indexes(Connection connection) {
    this.connection = connection;
  }

  /** Takes all of them away, and remembers how they were made. */
  static Indexes takenFrom(Connection connection) throws SQLException {
    Indexes indexes = new Indexes(connection);
    indexes.take(KEYS);
    indexes.take(OTHERS);
    return indexes;
  }

  private void take(String question) throws SQLException {
    List<String> droppers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        droppers.add(rows.getString(1));
        makers.add(rows.getString(2));
      }
    }
    run(droppers);
  }

  /** Makes them again. */
  void restore() throws SQLException {
    run(List.of("set maintenance_work_mem = '1GB'"));
    run(makers);
    run(List.of("reset maintenance_work_mem"));
  }

  private void run(List<String> all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }
}
