package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a database before it is used: whether it is of a kind and of a version that this program knows. */
final class Examination {
  private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
  private static final int OLDEST = 15;
  private static final int NEWEST_TRIED = 18;
  private static final int STEPS_PER_VERSION = 10_000;
  private static final String NEEDED = "PostgreSQL " + OLDEST + " or newer is needed, and this is ";

  // While the servers of a house change to a new version one by one, the old ones meet the tables of the new one.
  private static final int NEWEST_TABLES = Migrations.LATEST + 1;

  private static final String HISTORY =
      "exists (select 1 from pg_class where relnamespace = quote_ident(current_schema())::regnamespace"
          + " and relname = 'flyway_schema_history')";
  private static final String TABLES_OF_SOMEBODY =
      "exists (select 1 from pg_class c where c.relnamespace = quote_ident(current_schema())::regnamespace and c.relkind in ('r', 'p')"
          + " and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e'))";
  private static final String HISTORY_OF_ANOTHER =
      "exists (select 1 from flyway_schema_history)"
          + " and not exists (select 1 from flyway_schema_history where script = 'V1__customer_file.sql')";

  private final Connection connection;

  Examination(Connection connection) {
    this.connection = connection;
  }

  /** Refuses a server or a database of another kind, and warns of one that may lose what it says is on its disk. */
  void requireKind() throws SQLException {
    requireVersion();
    requireWritable();
    String encoding = Query.on(connection, "show server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new StorageUnavailableException(
          "The database holds texts as " + encoding + ": make one with encoding UTF8");
    }
    if (Query.isTrue(connection, "current_schema() is null")) {
      throw new StorageUnavailableException("The database has no schema that this user may use: grant one, such as public");
    }
    warnUnlessOn("fsync");
    warnUnlessOn("full_page_writes");
  }

  private void requireVersion() throws SQLException {
    String product = product();
    long version = product.startsWith("PostgreSQL ") ? version(product) : 0;
    if (version < OLDEST) {
      throw new StorageUnavailableException(NEEDED + product);
    }
    if (version > NEWEST_TRIED) {
      LOG.warn("This is {}: the program was tried on versions up to {}, and goes on", product, NEWEST_TRIED);
    }
  }

  // Engines that speak PostgreSQL's protocol say here what they are. What follows is how they were built.
  private String product() throws SQLException {
    return Query.on(connection, "select version()").replaceFirst("(?s) on .*|[(,\n].*", "").strip();
  }

  private long version(String product) throws SQLException {
    try {
      return Long.parseLong(Query.on(connection, "show server_version_num")) / STEPS_PER_VERSION;
    } catch (SQLException e) {
      if (Failures.isOfStatement(e)) {
        throw new StorageUnavailableException(NEEDED + product + ", which does not know its own number", e);
      }
      throw e;
    }
  }

  /** Refuses one that can only be read. */
  void requireWritable() throws SQLException {
    if (Query.isTrue(connection, "pg_is_in_recovery()")) {
      throw new StorageUnavailableException(
          "The database is a standby and can only be read: name the primary, or all of them (jdbc:postgresql://one,other/…)");
    }
    if (Query.isTrue(connection, "current_setting('transaction_read_only') = 'on'")) {
      throw new StorageUnavailableException(
          "The database can only be read: default_transaction_read_only is on for it or for this user");
    }
  }

  private void warnUnlessOn(String setting) throws SQLException {
    if (!Query.on(connection, "show " + setting).equals("on")) {
      LOG.warn("The database runs with {} off: when its power fails, what was acknowledged may be lost or damaged", setting);
    }
  }

  /** The number of the last migration that was run, 0 when there was none. Refuses the tables of others. */
  long tables() throws SQLException {
    boolean history = Query.isTrue(connection, HISTORY);
    if (history ? Query.isTrue(connection, HISTORY_OF_ANOTHER) : Query.isTrue(connection, TABLES_OF_SOMEBODY)) {
      throw new StorageUnavailableException("The database belongs to another program: make an empty one for the customer file");
    }
    return history ? known(lastMigration()) : 0;
  }

  private long lastMigration() throws SQLException {
    return Long.parseLong(
        Query.on(connection, "select coalesce(max(version::bigint), 0) from flyway_schema_history where success"));
  }

  private static long known(long tables) {
    if (tables > NEWEST_TABLES) {
      throw new StorageUnavailableException(
          "The database was written by a newer version of this program (tables " + tables + ", known " + NEWEST_TABLES
              + "): use that version");
    }
    return tables;
  }
}
