package io.comptoir.crm.bench.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL on which databases may be made: one that runs somewhere, or one that is started here and ends with this. */
public final class HouseDatabase implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(.*)");
  private static final Duration LONGEST_START = Duration.ofSeconds(120);
  // What is changed of PostgreSQL's own settings; the embedded one would not sync, and would answer before it has.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "shared_buffers", "1GB",
          "max_wal_size", "4GB",
          "checkpoint_timeout", "15min",
          "random_page_cost", "1.1",
          "track_commit_timestamp", "on");
  private static final List<String> TOLD =
      List.of(
          "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size",
          "checkpoint_timeout", "random_page_cost", "track_commit_timestamp", "max_connections");

  private final Matcher url;
  private final AutoCloseable end;

  private HouseDatabase(String url, AutoCloseable end) {
    this.url = URL.matcher(url);
    this.end = end;
    if (!this.url.matches()) {
      throw new IllegalArgumentException("This is no address of a PostgreSQL, jdbc:postgresql://host/database: " + url);
    }
  }

  /** One that runs; who connects must be allowed to make databases. */
  public static HouseDatabase given(String url) {
    return new HouseDatabase(url, () -> {});
  }

  /** One that is started here and keeps its databases in a folder. */
  public static HouseDatabase started(Path folder) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setPGStartupWait(LONGEST_START);
    SETTINGS.forEach(builder::setServerConfig);
    try {
      EmbeddedPostgres server = builder.start();
      return new HouseDatabase(server.getJdbcUrl("postgres", "postgres"), server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return url.group(1) + database + url.group(3);
  }

  /** Its version and the settings that matter here. */
  public Map<String, String> settings() {
    return ask(
        question -> {
          Map<String, String> settings = new LinkedHashMap<>();
          TOLD.forEach(name -> settings.put(name, question.text("show " + name)));
          return settings;
        });
  }

  /** Refuses one whose answer of success does not mean: on the disk. */
  public void requireDurable() {
    Map<String, String> settings = settings();
    List<String> weak = List.of("fsync", "synchronous_commit", "full_page_writes");
    if (!weak.stream().map(settings::get).allMatch("on"::equals)) {
      throw new IllegalStateException("fsync, synchronous_commit and full_page_writes must be on: " + settings);
    }
  }

  boolean has(String database) {
    return ask(question -> question.number("select count(*) from pg_database where datname = ?", database) > 0);
  }

  void create(String database) {
    drop(database);
    run("create database " + database + " encoding 'UTF8' template template0");
  }

  /** Makes a copy of a database that nobody is connected to. */
  void copy(String database, String copy) {
    drop(copy);
    run("create database " + copy + " template " + database + " strategy file_copy");
  }

  void rename(String database, String name) {
    run("alter database " + database + " rename to " + name);
  }

  void drop(String database) {
    run("drop database if exists " + database + " with (force)");
  }

  /** Runs something in one of its databases. */
  void run(String database, String sql) {
    ask(
        url(database),
        question -> {
          question.run(sql);
          return true;
        });
  }

  private void run(String sql) {
    ask(
        question -> {
          question.run(sql);
          return true;
        });
  }

  private <T> T ask(Function<Question, T> asking) {
    return ask(url.group(), asking);
  }

  private static <T> T ask(String address, Function<Question, T> asking) {
    try (Connection connection = DriverManager.getConnection(address)) {
      return asking.apply(new Question(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("The PostgreSQL does not do what it is asked", e);
    }
  }

  // Without its buffers on the disk it would take longer to stop than somebody waits for it.
  @Override
  public void close() {
    try {
      run("checkpoint");
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException("The PostgreSQL did not stop in good order", e);
    }
  }
}
