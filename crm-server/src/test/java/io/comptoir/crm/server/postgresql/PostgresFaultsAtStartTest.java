package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.run.ServerStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One clear line and an exit code, whatever is wrong with the database when the server starts. */
@Timeout(120)
class PostgresFaultsAtStartTest {
  private static final Duration LONGEST_START = Duration.ofSeconds(20);

  @TempDir Path folder;

  private void assertRefused(String url, String... words) {
    assertRefused(url, new String[0], words);
  }

  private void assertRefused(String url, String[] settings, String... words) {
    long begun = System.nanoTime();
    assertThatThrownBy(
            () -> new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), url, settings)).close())
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.STORAGE))
        .message()
        .doesNotContain("\n", "s3cret")
        .contains(words);
    assertThat(System.nanoTime() - begun).isLessThan(LONGEST_START.toNanos());
  }

  private static String withoutLogin(String url) {
    return url.replaceAll("\\?.*", "");
  }

  @Test
  void startShouldEndWithOneLineWhenNobodyListens() throws IOException {
    int free;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = taken.getLocalPort();
    }
    assertRefused("jdbc:postgresql://127.0.0.1:" + free + "/house?user=crm&password=s3cret", "127.0.0.1:" + free);
  }

  @Test
  void startShouldEndWithOneLineWhenWhoListensSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertRefused("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/house?user=crm&password=s3cret", "reached");
    }
  }

  @Test
  void startShouldEndWithOneLineWhenThereIsNoSuchHost() {
    assertRefused("jdbc:postgresql://nowhere.invalid/house?user=crm&password=s3cret", "nowhere.invalid");
  }

  @Test
  void startShouldEndWithOneLineWhenThereIsNoSuchDatabase() {
    String url = EmbeddedPostgresHouse.newDatabase();

    assertRefused(url.replace("?", "_of_somebody_else?"), "_of_somebody_else");
  }

  @Test
  void startShouldEndWithOneLineWhenTheRoleMayNotComeInOrMakeTables() {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"))) {
      String url = house.createDatabase();
      EmbeddedPostgresHouse.execute(url, "create role crm login password 'right'");
      house.askForPasswords();

      assertRefused(
          withoutLogin(url), new String[] {"database.user", "crm", "database.password", "s3cret"}, "password", "crm");
      assertRefused(withoutLogin(url), new String[] {"database.user", "crm"}, "password");
      assertRefused(
          withoutLogin(url), new String[] {"database.user", "crm", "database.password", "right"}, "permission denied");
    }
  }

  @Test
  void startShouldEndWithOneLineWhenTheDatabaseIsReadOnly() {
    String url = EmbeddedPostgresHouse.newDatabase();
    new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), url)).close();
    EmbeddedPostgresHouse.execute(
        url, "alter database " + url.replaceAll(".*/|\\?.*", "") + " set default_transaction_read_only = on");

    assertRefused(url, "only be read");
  }

  @Test
  void startShouldEndWithOneLineWhenTheTablesAreNewerThanTheProgram() {
    String url = EmbeddedPostgresHouse.newDatabase();
    new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), url)).close();
    EmbeddedPostgresHouse.execute(
        url,
        "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, "
            + "execution_time, success) values (999, '999', 'later', 'SQL', 'V999__later.sql', 'later', 1, true)");

    assertRefused(url, "newer");
  }

  @Test
  void startShouldEndWithOneLineWhenTheDatabaseHoldsAnotherEncoding() {
    String url = EmbeddedPostgresHouse.newDatabase();
    EmbeddedPostgresHouse.execute(
        url, "create database latin_house template template0 encoding 'LATIN1' locale 'C'");

    assertRefused(url.replaceAll("/house_[0-9]+", "/latin_house"), "UTF8");
  }
}
