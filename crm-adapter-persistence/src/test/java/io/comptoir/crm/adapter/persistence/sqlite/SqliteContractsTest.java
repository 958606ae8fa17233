package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.WatchedConnections.Watcher;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.contract.StorageContracts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of all ports, on SQLite; and no statement that they run reads a large table from end to end. */
class SqliteContractsTest extends StorageContracts {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Set<String> STATEMENTS = new ConcurrentSkipListSet<>();
  private static final Pattern SCAN = Pattern.compile("SCAN ([\\w-]+).*");

  /** A house has few of these, and lists them whole. */
  private static final Set<String> SMALL = Set.of("store", "notice", "api_key");

  /** Rows that a statement makes for itself. */
  private static final Set<String> MADE_HERE =
      Set.of("2-ROW", "CONSTANT", "told", "below", "b", "one", "two", "namesake", "noted", "n", "s", "counted");

  @TempDir static Path folder;

  @Override
  protected Storage open() {
    Watcher watcher =
        new Watcher() {
          @Override
          public void prepares(String sql) {
            STATEMENTS.add(sql);
          }
        };
    return WatchedConnections.storage(
        folder.resolve("house-" + COUNT.incrementAndGet()), SqliteSettings.ofDefaults(), watcher);
  }

  @AfterAll
  static void everyLookUpShouldUseAnIndex() throws SQLException {
    List<String> scans = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("house-1/comptoir.db"))) {
      for (String sql : STATEMENTS) {
        scans.addAll(scans(connection, sql));
      }
    }
    assertThat(STATEMENTS).as("the statements of all repositories").hasSizeGreaterThan(100);
    assertThat(scans).isEmpty();
  }

  private static List<String> scans(Connection connection, String sql) throws SQLException {
    List<String> scans = new ArrayList<>();
    if (sql.matches("(begin|commit|rollback).*")) {
      return scans;
    }
    try (ResultSet plan = connection.createStatement().executeQuery("explain query plan " + sql)) {
      while (plan.next()) {
        Matcher scan = SCAN.matcher(plan.getString("detail"));
        if (scan.matches() && !isHarmless(scan, sql)) {
          scans.add(plan.getString("detail") + " in " + sql);
        }
      }
    }
    return scans;
  }

  // The newest entry is one step from the end of its table.
  private static boolean isHarmless(Matcher scan, String sql) {
    String scanned = scan.group(1);
    return SMALL.contains(scanned) || MADE_HERE.contains(scanned) || sql.endsWith("from change order by seq desc limit 1");
  }
}
