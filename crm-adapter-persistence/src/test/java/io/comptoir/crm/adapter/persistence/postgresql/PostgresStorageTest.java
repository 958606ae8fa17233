package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.JobName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of databases that cannot be opened, and who may open those that can. */
@Timeout(60)
class PostgresStorageTest {
  private static final JobName VERIFY = new JobName("verify");

  @TempDir Path folder;

  private static void refused(ThrowingCallable opening, String line) {
    assertThatThrownBy(opening)
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessageStartingWith(line)
        .message()
        .hasLineCount(1);
  }

  private ThrowingCallable opening(String database) {
    return () -> PostgresStorage.at(EmbeddedHouse.settings(database), folder.resolve("secret.key"));
  }

  @Test
  void serverShouldBeOfTheVersionThatTheBuildAskedFor() {
    int asked = Integer.getInteger("postgresql.version", 17);

    assertThat(EmbeddedHouse.ask("postgres", "show server_version_num")).startsWith(Integer.toString(asked));
  }

  @Test
  void atShouldSayInOneLineWhenNobodyListens() {
    PostgresSettings nowhere =
        PostgresSettings.of("jdbc:postgresql://localhost:1/house").withPatience(Duration.ofSeconds(1));

    refused(() -> PostgresStorage.at(nowhere, folder.resolve("secret.key")), "The database cannot be reached: ");
  }

  @Test
  void atShouldSayInOneLineWhenThereIsNoSuchDatabase() {
    refused(opening("nobody_made_this"), "The database cannot be opened: FATAL: database \"nobody_made_this\" does not exist");
  }

  @Test
  void atShouldNotRepeatAnAddressThatCannotBeRead() {
    PostgresSettings wrong = PostgresSettings.of("jdbc:postgres://host/house?password=open-sesame");

    assertThatThrownBy(() -> PostgresStorage.at(wrong, folder.resolve("secret.key")))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessageStartingWith("The address of the database cannot be read")
        .hasMessageNotContaining("sesame");
  }

  @Test
  void atShouldSayInOneLineWhenThePasswordIsWrong() throws IOException {
    String database = EmbeddedHouse.createBare("UTF8");
    String guarded = "guarded_" + database;
    EmbeddedHouse.execute(database, "create role " + guarded + " login password 'open sesame'");
    Path doors = Path.of(EmbeddedHouse.ask(database, "show hba_file"));
    String before = Files.readString(doors);
    Files.writeString(doors, "host all " + guarded + " all scram-sha-256\n" + before);
    EmbeddedHouse.ask(database, "select pg_reload_conf()");
    PostgresSettings settings =
        PostgresSettings.of(EmbeddedHouse.url(database).replaceAll("\\?.*", "")).withLogin(guarded, "open barley");
    waitUntilGuarded(settings);

    refused(
        () -> PostgresStorage.at(settings, folder.resolve("secret.key")),
        "The database does not let this user in: FATAL: password authentication failed");
    Files.writeString(doors, before, StandardOpenOption.TRUNCATE_EXISTING);
    EmbeddedHouse.drop(database);
    EmbeddedHouse.execute("postgres", "drop role " + guarded);
  }

  private static void waitUntilGuarded(PostgresSettings settings) {
    boolean open = true;
    while (open) {
      try (Connection connection = new Server(settings).primary().getConnection()) {
        open = connection.isValid(1);
      } catch (SQLException refused) {
        open = false;
      }
    }
  }

  @Test
  void atShouldRefuseAnotherEncoding() {
    String database = EmbeddedHouse.createBare("LATIN1");

    refused(opening(database), "The database holds texts as LATIN1: make one with encoding UTF8");
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldRefuseADatabaseThatCanOnlyBeRead() {
    String database = EmbeddedHouse.create();
    EmbeddedHouse.execute(database, "alter database " + database + " set default_transaction_read_only = on");

    refused(opening(database), "The database can only be read: ");
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldRefuseTheTablesOfAnotherProgram() {
    String database = EmbeddedHouse.createBare("UTF8");
    EmbeddedHouse.execute(database, "create table invoice (id bigint)");

    refused(opening(database), "The database belongs to another program");
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldRefuseTheMigrationsOfAnotherProgram() {
    String database = EmbeddedHouse.createBare("UTF8");
    EmbeddedHouse.execute(database, "create table flyway_schema_history (version text, script text, success boolean)");
    EmbeddedHouse.execute(database, "insert into flyway_schema_history values ('3.1', 'V3_1__invoices.sql', true)");

    refused(opening(database), "The database belongs to another program");
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldAcceptTheTablesOfTheNextVersionAndRefuseThoseAfterIt() {
    String database = EmbeddedHouse.create();
    migratedTo(database, Migrations.LATEST + 1);

    PostgresStorage.at(EmbeddedHouse.settings(database), EmbeddedHouse.SECRET_FILE).close();

    migratedTo(database, Migrations.LATEST + 2);
    refused(opening(database), "The database was written by a newer version of this program");
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldBringTheTablesOfTheFirstVersionUpToDate() {
    String database = EmbeddedHouse.createBare("UTF8");
    String url = EmbeddedHouse.url(database);
    Flyway.configure().dataSource(url, "", "").locations("classpath:db/postgresql").target("1").load().migrate();
    EmbeddedHouse.execute(database, "insert into store values ('PAR-01', 'Paris', 'FR', 'Europe/Paris', 'EUR', 'LIVE', 1)");

    try (PostgresStorage storage = PostgresStorage.at(EmbeddedHouse.settings(database), folder.resolve("secret.key"))) {
      List<Versioned> stores = storage.read(repositories -> repositories.stores().all());
      assertThat(stores).hasSize(1);
      Job job = storage.read(repositories -> repositories.jobs().find(VERIFY));
      assertThat(job).isEqualTo(Job.fresh(VERIFY));
    }
    assertThat(EmbeddedHouse.ask(database, "select max(version) from flyway_schema_history"))
        .isEqualTo(String.valueOf(Migrations.LATEST));
    EmbeddedHouse.drop(database);
  }

  // As it happens while servers of the version before go on with the tables that it changes.
  @Test
  void atShouldMakeTheTablesWhenAMigrationIsEndedByADeadlock() {
    String database = EmbeddedHouse.createBare("UTF8");
    EmbeddedHouse.execute(database, "create schema aside; create sequence aside.tables_made");
    EmbeddedHouse.execute(
        database,
        "create function aside.deadlock() returns event_trigger language plpgsql as $$ begin if nextval('aside.tables_made') = 5 then"
            + " raise exception 'deadlock detected' using errcode = '40P01'; end if; end $$");
    EmbeddedHouse.execute(
        database,
        "create event trigger deadlock on ddl_command_start when tag in ('CREATE TABLE') execute function aside.deadlock()");

    PostgresStorage.at(EmbeddedHouse.settings(database), folder.resolve("secret.key")).close();

    assertThat(EmbeddedHouse.ask(database, "select max(version::bigint) from flyway_schema_history"))
        .isEqualTo(Integer.toString(Migrations.LATEST));
    EmbeddedHouse.drop(database);
  }

  private static void migratedTo(String database, int version) {
    EmbeddedHouse.execute(
        database,
        "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
            + " execution_time, success) values (" + version + ", '" + version + "', 'later', 'SQL', 'V" + version
            + "__later.sql', 'somebody', 1, true)");
  }

  @Test
  void atShouldMakeTheSecretOfANewHouseForItsOwnerOnly() throws IOException {
    String database = EmbeddedHouse.createBare("UTF8");
    Path secret = folder.resolve("made").resolve("secret.key");

    try (PostgresStorage storage = PostgresStorage.at(EmbeddedHouse.settings(database), secret)) {
      assertThat(Files.readAllBytes(secret)).hasSize(32).isEqualTo(storage.secret());
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
    assertThat(EmbeddedHouse.ask(database, "select secret_check from house")).isNotBlank();
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldRefuseAServerWithoutTheSecretOfTheHouse() {
    String database = EmbeddedHouse.create();

    refused(opening(database), "The secret of the database is missing: copy secret.key from a server that works to ");
    assertThat(folder).isEmptyDirectory();
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldRefuseAServerWithAnotherSecret() throws IOException {
    String database = EmbeddedHouse.create();
    Files.write(folder.resolve("secret.key"), new byte[32]);

    refused(opening(database), "The secret in " + folder.resolve("secret.key") + " is not this database's");
    EmbeddedHouse.drop(database);
  }

  @Test
  void atShouldMakeOneHouseWhenSeveralServersStartAtOnce() {
    String database = EmbeddedHouse.createBare("UTF8");
    PostgresSettings settings = EmbeddedHouse.settings(database).withConnections(2, 2);

    List<CompletableFuture<PostgresStorage>> starts =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(
                    () -> PostgresStorage.at(settings, folder.resolve("secret.key")), task -> new Thread(task).start()))
            .limit(4)
            .toList();
    List<PostgresStorage> servers = starts.stream().map(CompletableFuture::join).toList();

    assertThat(servers).allSatisfy(server -> assertThat(server.secret()).isEqualTo(servers.get(0).secret()));
    assertThat(EmbeddedHouse.ask(database, "select count(*) from house")).isEqualTo("1");
    servers.forEach(PostgresStorage::close);
    EmbeddedHouse.drop(database);
  }

  @Test
  void moveShouldBeRefusedFromTheMomentThatAServerIsOpen() throws SQLException {
    String database = EmbeddedHouse.create();
    PostgresSettings settings = EmbeddedHouse.settings(database);
    try (Connection move = new Server(settings).primary().getConnection()) {
      Query.on(move, "select set_config('application_name', 'a move', false)");
      try (PostgresStorage server = PostgresStorage.at(settings, EmbeddedHouse.SECRET_FILE)) {
        assertThatThrownBy(() -> MoveLock.take(move)).hasMessageStartingWith("Servers are using the database");
        assertThat(server.isWritable()).isTrue();
      }
    }
    EmbeddedHouse.drop(database);
  }

  @Test
  void toStringShouldTellNoPassword() {
    PostgresSettings settings =
        PostgresSettings.of("jdbc:postgresql://host/house?password=open-sesame").withLogin("camille", "open-barley");

    assertThat(settings.toString()).doesNotContain("open").contains("writers=");
  }
}
