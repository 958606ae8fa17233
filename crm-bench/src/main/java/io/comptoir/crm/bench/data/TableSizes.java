package io.comptoir.crm.bench.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many bytes each table takes on the disk with its indexes, as the engine counts its pages.
 *
 * @param bytes by table
 */
public record TableSizes(Map<String, Long> bytes) {
  /** What a customer is known and found by: the profile with its keys, its indexes and the search by name. */
  private static final Set<String> PROFILE =
      Set.of(
          "customer", "golden_value", "contact_point", "contact_key", "customer_identifier", "identifier_key",
          "name_key", "name_spelling");

  /** Copies the map. */
  public TableSizes {
    bytes = Map.copyOf(bytes);
  }

  /** Counts the pages of a database file; reads all of it. */
  public static TableSizes of(Path database) {
    Map<String, Long> bytes = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select coalesce(s.tbl_name, d.name), sum(d.pgsize) from dbstat d
                left join sqlite_schema s on s.name = d.name where d.aggregate = 1 group by 1""")) {
      while (rows.next()) {
        bytes.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The pages of " + database + " cannot be counted", e);
    }
    return new TableSizes(bytes);
  }

  /** Counts the pages of these tables or indexes alone, each without the other's. */
  public static TableSizes of(Path database, List<String> names) {
    Map<String, Long> bytes = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement statement =
            connection.prepareStatement("select sum(pgsize) from dbstat where aggregate = 1 and name = ?")) {
      for (String name : names) {
        statement.setString(1, name);
        bytes.put(name, statement.executeQuery().getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The pages of " + database + " cannot be counted", e);
    }
    return new TableSizes(bytes);
  }

  /** What all pages in use take, without reading them. */
  static long pages(Path database) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (p.page_count - f.freelist_count) * s.page_size
                from pragma_page_count p, pragma_freelist_count f, pragma_page_size s""")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The pages of " + database + " cannot be counted", e);
    }
  }

  /** What the profiles take. */
  public long profile() {
    return bytes.entrySet().stream().filter(e -> PROFILE.contains(e.getKey())).mapToLong(Map.Entry::getValue).sum();
  }

  /** What everything takes. */
  public long all() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }
}
