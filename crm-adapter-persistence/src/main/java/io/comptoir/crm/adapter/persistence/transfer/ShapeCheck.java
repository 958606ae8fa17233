package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresTables;
import io.comptoir.crm.adapter.persistence.transfer.Table.Column;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether both engines have the same tables, so that nothing is left behind. */
record ShapeCheck(Shape sqlite, PostgresTables postgres) {
  private static final String COLUMNS =
      """
      select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      """;

  // What each change was called by while it waited for its number.
  private static final String ENTRY = "entry";

  void require() throws SQLException {
    if (sqlite.version() != postgres.version()) {
      throw new TransferException(
          "the tables are of different versions, " + sqlite.version() + " in SQLite and " + postgres.version()
              + " in PostgreSQL: start a server of one version on each first");
    }
    if (!ofSqlite().equals(ofPostgres())) {
      throw new TransferException("the tables of the two engines are not the same: use the versions that made them");
    }
  }

  private Map<String, Set<String>> ofSqlite() {
    Map<String, Set<String>> columns = new TreeMap<>();
    for (Table table : sqlite.tables()) {
      Set<String> names = new TreeSet<>(table.columns().stream().map(Column::name).toList());
      if (table.isOfChanges()) {
        names.add(ENTRY);
      }
      columns.put(table.name(), names);
    }
    return columns;
  }

  private Map<String, Set<String>> ofPostgres() throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (PreparedStatement statement = postgres.connection().prepareStatement(COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        columns.computeIfAbsent(row.getString(1), name -> new TreeSet<>()).add(row.getString(2));
      }
    }
    columns.keySet().removeAll(PostgresTables.NOT_MOVED);
    return columns;
  }
}
