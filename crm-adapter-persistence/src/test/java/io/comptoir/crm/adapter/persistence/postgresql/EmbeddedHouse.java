package io.comptoir.crm.adapter.persistence.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL for all tests of a run, and a database of it for each. */
public final class EmbeddedHouse {
  private static final String TEMPLATE = "house";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Deque<String> IDLE = new ConcurrentLinkedDeque<>();
  private static final EmbeddedPostgres SERVER = start();

  /** The secret of every house of the run, unless a test is about secrets. */
  static final Path SECRET_FILE = secretFile();

  private EmbeddedHouse() {}

  // Nothing of it has to outlive the power: that is for the tests of a whole server.
  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setPGStartupWait(Duration.ofSeconds(60))
          .setServerConfig("fsync", "off")
          // What it learns of tables that hold next to nothing would lead to other plans than a house's.
          .setServerConfig("autovacuum", "off")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path secretFile() {
    try {
      Path folder = Files.createTempDirectory("house");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("secret.key");
      file.toFile().deleteOnExit();
      execute("postgres", "create database " + TEMPLATE);
      new Database(new Server(settings(TEMPLATE))).open(file, secret -> secret);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database with empty tables: it is given back, or dropped. */
  static String create() {
    String used = IDLE.pollFirst();
    if (used != null) {
      return used;
    }
    String name = TEMPLATE + "_" + COUNT.incrementAndGet();
    execute("postgres", "create database " + name + " template " + TEMPLATE);
    return name;
  }

  /** Makes a database with empty tables and no house, and answers its name. */
  public static String createEmpty() {
    String name = "empty_" + COUNT.incrementAndGet();
    execute("postgres", "create database " + name + " template " + Empty.TEMPLATE);
    return name;
  }

  /** Made when a test needs it. */
  private static final class Empty {
    private static final String TEMPLATE = made();

    private static String made() {
      String name = createBare("UTF8");
      new Database(new Server(settings(name))).prepare();
      return name;
    }
  }

  /** Makes a database without tables, and answers its name. */
  public static String createBare(String encoding) {
    String name = "bare_" + COUNT.incrementAndGet();
    execute("postgres", "create database " + name + " template template0 encoding '" + encoding + "' locale 'C'");
    return name;
  }

  /** Empties a database's tables for the next test; to make a new one takes far longer. */
  static void giveBack(String name) {
    execute(name, "do $$ declare t text; begin for t in select tablename from pg_tables where schemaname = 'public'"
        + " and tablename not like 'flyway%' and tablename <> 'house' loop execute 'delete from ' || t; end loop; end $$");
    IDLE.addFirst(name);
  }

  public static void drop(String name) {
    execute("postgres", "drop database " + name + " with (force)");
  }

  static String url(String name) {
    return SERVER.getJdbcUrl("postgres", name);
  }

  public static PostgresSettings settings(String name) {
    return PostgresSettings.of(url(name)).withConnections(6, 4);
  }

  static PostgresStorage open(String name) {
    return PostgresStorage.at(settings(name), SECRET_FILE);
  }

  public static void execute(String name, String sql) {
    try (Connection connection = DriverManager.getConnection(url(name));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row. */
  static String ask(String name, String query) {
    try (Connection connection = DriverManager.getConnection(url(name))) {
      return Query.on(connection, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
