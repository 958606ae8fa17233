package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Rhythm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version is brought up to date when it is opened, as a whole or not at all. */
class OldFileTest {
  @TempDir Path folder;

  @BeforeEach
  void makeOldFile() throws Exception {
    Flyway.configure().dataSource(url(), "", "").locations("classpath:db/sqlite").target("1").load().migrate();
    execute("insert into store values ('PAR-01', 'Paris', 'FR', 'Europe/Paris', 'EUR', 'LIVE', 1)");
    Files.write(folder.resolve("secret.key"), new byte[32]);
    assertThat(ask("pragma user_version")).isEqualTo("1");
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("comptoir.db");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url())) {
      connection.createStatement().execute(sql);
    }
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        ResultSet row = connection.createStatement().executeQuery(query)) {
      return row.getString(1);
    }
  }

  private static List<Versioned> stores(SqliteStorage storage) {
    return storage.read(repositories -> repositories.stores().all());
  }

  @Test
  void atShouldBringAnOldFileUpToDateAndKeepWhatItHolds() throws Exception {
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      assertThat(stores(storage)).hasSize(1);
      Rhythm daily = new Rhythm(Duration.ofDays(1));
      assertThat(Comptoir.open(storage).jobs().take(new JobName("verify"), daily, Duration.ZERO)).isPresent();
    }

    assertThat(ask("pragma user_version")).isEqualTo(String.valueOf(Migrations.LATEST));
  }

  // As if the power failed between the tables and the note that they were made.
  @Test
  void atShouldLeaveAnOldFileAsItWasWhenItCannotBeBroughtUpToDate() throws Exception {
    execute("create trigger broken before insert on flyway_schema_history begin select raise(abort, 'no power'); end");

    assertThatThrownBy(() -> SqliteStorage.at(folder))
        .isInstanceOf(StorageUnavailableException.class)
        .message()
        .contains("cannot be brought up to date")
        .doesNotContain("\n");
    assertThat(ask("pragma user_version")).isEqualTo("1");
    assertThat(ask("select count(*) from sqlite_schema where name = 'job'")).isEqualTo("0");

    execute("drop trigger broken");
    SqliteStorage.at(folder).close();
    assertThat(ask("pragma user_version")).isEqualTo(String.valueOf(Migrations.LATEST));
  }

  @Test
  void backupShouldBeRestoredAndBroughtUpToDateWhenItIsOfTheFirstVersion() throws IOException, SQLException {
    Path backup = folder.resolve("backup");
    SqliteBackup.write(folder, backup, (bytes, ofBytes) -> {});
    Path house = folder.resolve("house");
    try (ServerLock lock = ServerLock.take(house)) {
      SqliteRestore.into(lock, backup, Optional.empty(), (bytes, ofBytes) -> {});
    }

    try (SqliteStorage storage = SqliteStorage.at(house)) {
      assertThat(stores(storage)).hasSize(1);
    }
  }
}
