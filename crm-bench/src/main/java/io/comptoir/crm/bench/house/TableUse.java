package io.comptoir.crm.bench.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a table takes on the disk.
 *
 * @param table its name
 * @param rows how many rows it has
 * @param bytes the pages of the rows themselves
 * @param indexes the pages of its indexes
 */
public record TableUse(String table, long rows, long bytes, long indexes) {
  /** What a customer is known and found by: the profile with its keys, its indexes and the search by name. */
  private static final Set<String> PROFILE =
      Set.of(
          "customer", "golden_value", "contact_point", "contact_key", "customer_identifier", "identifier_key",
          "name_key", "name_spelling");
  private static final String USES =
      """
      select relname, pg_table_size(oid), pg_indexes_size(oid) from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc""";

  /** All tables of a database, the largest first; counts all rows. */
  public static List<TableUse> of(String url) {
    List<TableUse> all = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(USES)) {
      while (rows.next()) {
        String table = rows.getString(1);
        long count = new Question(connection).number("select count(*) from " + table);
        all.add(new TableUse(table, count, rows.getLong(2), rows.getLong(3)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be counted", e);
    }
    return all;
  }

  /** Everything it takes. */
  public long all() {
    return bytes + indexes;
  }

  /** Whether it is part of what a customer is known and found by. */
  public boolean isOfProfile() {
    return PROFILE.contains(table);
  }
}
