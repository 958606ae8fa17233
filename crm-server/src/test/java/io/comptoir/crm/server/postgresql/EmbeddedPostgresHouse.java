package io.comptoir.crm.server.postgresql;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL for tests: one that all tests of a run share, and others that a test stops, kills and starts again on the
 * same data and port.
 */
public final class EmbeddedPostgresHouse implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final long LONGEST_DEATH_SECONDS = 5;
  private static final String PID_FILE = "postmaster.pid";
  private static final AtomicInteger COUNT = new AtomicInteger();

  static {
    // It calls it an error that one which was killed cannot be stopped.
    ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.OFF);
  }

  private final Path data;
  private int port;
  private @Nullable EmbeddedPostgres server;

  private EmbeddedPostgresHouse(Path data) {
    this.data = data;
  }

  // Started by the first test that needs it, and stopped with the Java of the tests.
  private static final class Shared {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(LONGEST_START).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes an empty database on the server that all tests share, and answers its URL. */
  public static String newDatabase() {
    return newDatabase(Shared.SERVER.getPort());
  }

  /** Starts a server of its own on a free port, with its data in a folder that is empty or does not exist yet. */
  public static EmbeddedPostgresHouse in(Path folder) {
    EmbeddedPostgresHouse house = new EmbeddedPostgresHouse(folder);
    house.start();
    return house;
  }

  /** Makes an empty database on this server, and answers its URL, which stays the same over stops and starts. */
  public String createDatabase() {
    return newDatabase(port);
  }

  private static String newDatabase(int port) {
    String name = "house_" + COUNT.incrementAndGet();
    execute(url(port, "postgres"), "create database " + name);
    return url(port, name);
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
  }

  /** Runs a statement, beside the program. */
  public static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one number that a query answers. */
  public static long number(String url, String query) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks everybody but the superuser of this server for a password from now on. */
  public void askForPasswords() {
    try {
      Files.writeString(
          data.resolve("pg_hba.conf"), "host all postgres all trust\nhost all all all scram-sha-256\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute(url(port, "postgres"), "select pg_reload_conf()");
  }

  /** Starts it again after a stop or a kill. */
  public void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setPGStartupWait(LONGEST_START)
              .start();
      port = server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it in good order; who is connected is cut off. */
  public void stop() {
    try {
      requireNonNull(server, "It does not run").close();
      server = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends all its processes in the middle of whatever they do. */
  public void kill() {
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(EmbeddedPostgresHouse::awaitEnd);
    forgetProcess();
    stop();
  }

  /**
   * Lets none of its processes run any further: it takes connections and bytes, as the system does so for it, and answers
   * nothing.
   */
  public void freeze() {
    signal("-STOP");
    // Those that the first one had started meanwhile.
    signal("-STOP");
  }

  /** Lets them go on where they were. */
  public void thaw() {
    signal("-CONT");
  }

  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    try {
      // One that has ended by itself meanwhile is none of our business.
      new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ProcessHandle> processes() {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve(PID_FILE)).get(0).strip());
      ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
      return Stream.concat(Stream.of(first), first.descendants()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Where nobody clears dead processes away, they seem to live on.
  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, LONGEST_DEATH_SECONDS, TimeUnit.SECONDS).join();
  }

  // It names a process that is dead, or seems to live on: the next start would wait for its end.
  private void forgetProcess() {
    try {
      Files.deleteIfExists(data.resolve(PID_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it if it runs. */
  @Override
  public void close() {
    if (server != null) {
      stop();
    }
  }
}
