package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase.CreatedKey;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ImportOrder;
import io.comptoir.crm.server.cli.OpenKeys;
import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.run.BackupDesk;
import io.comptoir.crm.server.run.KeyDesk;
import io.comptoir.crm.server.run.ReceiptDesk;
import io.comptoir.crm.server.run.ServerStart;
import io.comptoir.crm.server.run.VerifyDesk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers on one PostgreSQL, and the commands beside them. */
@Timeout(120)
class PostgresServerTest {
  private static final UUID CAPTURE = UUID.fromString("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d90");
  private static final String PHONE = "+33 1 99 00 12 34";

  @TempDir Path folder;
  private final String database = EmbeddedPostgresHouse.newDatabase();

  private ServerOnPostgres demo() {
    return ServerOnPostgres.demo(folder.resolve("data"), database);
  }

  private static void assertRefused(Runnable refused, ExitCode code, String... words) {
    assertThatThrownBy(refused::run)
        .isInstanceOfSatisfying(CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(code))
        .message()
        .doesNotContain("\n")
        .contains(words);
  }

  private static String member(HttpResponse<String> answer, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  @Test
  void captureShouldBeFoundAtOnceAndInTheFeedSoonWhenItIsStored() throws Exception {
    try (ServerOnPostgres server = demo()) {
      HttpResponse<String> stored = server.captureUntilTaken(CAPTURE, PHONE, "R1");

      assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
      assertThat(server.lookUp(PHONE).body()).contains(member(stored, "customer_id"));
      assertThat(server.captureUntilTaken(CAPTURE, PHONE, "R1").headers().firstValue("Idempotency-Replayed")).contains("true");
      assertThat(ServerOnPostgres.becomes(() -> server.changes().body().contains(CAPTURE.toString()))).isTrue();
      assertThat(new VerifyDesk().verify(server.config(), null, (done, of) -> {}).chain().isWhole()).isTrue();
      assertThat(server.readiness()).isEqualTo(200);
    }
  }

  @Test
  void serversOnOneDatabaseShouldAnswerAsOneWhenTheyShareTheSecret() throws InterruptedException {
    try (ServerOnPostgres first = demo();
        ServerOnPostgres second = first.beside(folder.resolve("second"))) {
      HttpResponse<String> stored = first.captureUntilTaken(CAPTURE, PHONE, "R1");
      String customer = "/v1/customers/" + member(stored, "customer_id");

      assertThat(second.lookUp(PHONE).body()).contains(member(stored, "customer_id"));
      assertThat(second.captureUntilTaken(CAPTURE, PHONE, "R1").headers().firstValue("Idempotency-Replayed")).contains("true");
      assertThat(second.asTill(customer).statusCode()).isEqualTo(404);
      assertThat(second.asTill(customer, "Read-Token", member(stored, "read_token")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void scanShouldBeDoneByOneOfTheServersAndShownByTheOthersWhenItIsAskedFor() throws InterruptedException {
    try (ServerOnPostgres first = demo();
        ServerOnPostgres second = first.beside(folder.resolve("second"))) {
      assertThat(second.scan().statusCode()).isEqualTo(404);

      assertThat(first.requestScan().statusCode()).isEqualTo(202);

      assertThat(ServerOnPostgres.becomes(() -> member(second.scan(), "state").equals("done"))).isTrue();
      assertThat(first.scan().body()).isEqualTo(second.scan().body());
    }
  }

  @Test
  void keysShouldCountOnAllServersAtOnceWhenACommandMakesOrRevokesThem() {
    try (ServerOnPostgres first = demo();
        ServerOnPostgres second = first.beside(folder.resolve("second"))) {
      CreatedKey made = keys(first, open -> open.create(Role.BACKOFFICE, Set.of()));
      assertThat(first.get(made.text(), "/v1/changes").statusCode()).isEqualTo(200);
      assertThat(second.get(made.text(), "/v1/changes").statusCode()).isEqualTo(200);

      Optional<ApiKey> revoked = keys(first, open -> open.revoke(made.key().id()));
      assertThat(revoked).isPresent();
      assertThat(first.get(made.text(), "/v1/changes").statusCode()).isEqualTo(401);
      assertThat(second.get(made.text(), "/v1/changes").statusCode()).isEqualTo(401);
    }
  }

  private static <T> T keys(ServerOnPostgres server, Function<KeyUseCase, T> question) {
    try (OpenKeys open = new KeyDesk().open(server.config())) {
      return question.apply(open.keys());
    }
  }

  @Test
  void importShouldGoThroughTheServerWhenOneRuns() throws IOException {
    Path file = Files.writeString(folder.resolve("receipts.csv"), "no,sku,at,qty,price\nR7,A1,2026-11-02 10:00:00,1,9.50\n");
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.properties"),
            """
            receipt_number = no
            sku = sku
            occurred_at = at
            occurred_at.format = yyyy-MM-dd HH:mm:ss
            quantity = qty
            unit_price = price
            store = PAR-01
            till = 9
            """);
    ImportOrder order = new ImportOrder(file, mapping, folder.resolve("report.csv"), false);
    try (ServerOnPostgres server = demo()) {
      assertThat(new ReceiptDesk().run(server.config(), order, (bytes, of) -> {}).receipts()).isEqualTo(1);
      assertThat(new ReceiptDesk().run(server.config(), order, (bytes, of) -> {}).knownReceipts()).isEqualTo(1);
    }
  }

  @Test
  void startShouldBeRefusedWhenTheServerHasNoSecretOrAnotherOne() throws IOException {
    demo().close();
    ServerConfig without = ServerOnPostgres.config(folder.resolve("without"), database);
    assertRefused(() -> new ServerStart().start(without).close(), ExitCode.STORAGE, "secret.key");
    assertThat(folder.resolve("without/secret.key")).doesNotExist();

    Files.write(folder.resolve("without/secret.key"), new byte[32]);
    assertRefused(() -> new ServerStart().start(without).close(), ExitCode.STORAGE, "secret.key");
  }

  @Test
  void startShouldBeRefusedWhenTheFolderHoldsACustomerFileAndTheDatabaseIsEmpty() {
    try (Comptoir inFolder = Comptoir.open(SqliteStorage.at(folder.resolve("data")))) {
      inFolder.keys().create(Role.ADMIN, Set.of());
    }

    assertRefused(
        () -> new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), database)).close(),
        ExitCode.CONFIGURATION,
        "crm migrate");
  }

  @Test
  void demoShouldComeBackInItsOwnDatabaseAndBeRefusedInAnotherHouse() {
    demo().close();
    demo().close();
    String other = EmbeddedPostgresHouse.newDatabase();
    new ServerStart().start(ServerOnPostgres.config(folder.resolve("other"), other)).close();

    ServerConfig demo = ServerOnPostgres.config(folder.resolve("other"), other, "demo", "true");
    assertRefused(() -> new ServerStart().start(demo).close(), ExitCode.CONFIGURATION, "demo");
  }

  @Test
  void demoShouldBeRefusedInARealHouseWhenItsFolderMadeOneElsewhere() throws IOException {
    demo().close();
    String other = EmbeddedPostgresHouse.newDatabase();
    new ServerStart().start(ServerOnPostgres.config(folder.resolve("real"), other)).close();
    Files.copy(folder.resolve("data/demo.keys"), folder.resolve("real/demo.keys"));

    ServerConfig demo = ServerOnPostgres.config(folder.resolve("real"), other, "demo", "true");
    assertRefused(() -> new ServerStart().start(demo).close(), ExitCode.CONFIGURATION, "demo");
  }

  @Test
  void backupAndRestoreShouldBeRefusedWithOneLine() {
    ServerConfig config = ServerOnPostgres.config(folder.resolve("data"), database);
    BackupDesk desk = new BackupDesk();

    assertRefused(() -> desk.backup(config, folder.resolve("b"), (bytes, of) -> {}), ExitCode.FAILED, "PostgreSQL");
    assertRefused(
        () -> desk.restore(config, folder.resolve("b"), false, (bytes, of) -> {}), ExitCode.FAILED, "PostgreSQL");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void verifyShouldBeRefusedWhenTheFolderIsNoServers() {
    ServerConfig config = ServerOnPostgres.config(folder.resolve("nobody's"), database);

    assertRefused(() -> new VerifyDesk().verify(config, null, (done, of) -> {}), ExitCode.USAGE, "secret.key");
  }

  @Test
  void closeShouldLeaveNoConnectionBehind() throws Exception {
    String own = "select count(*) from pg_stat_activity where application_name like 'comptoir%' and datname = '"
        + database.replaceAll(".*/|\\?.*", "") + "'";
    try (RunningServer server = new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), database))) {
      assertThat(server.adminKeyFile()).isPresent();
      assertThat(EmbeddedPostgresHouse.number(database, own)).isPositive();
    }
    assertThat(ServerOnPostgres.becomes(() -> EmbeddedPostgresHouse.number(database, own) == 0)).isTrue();
  }
}
