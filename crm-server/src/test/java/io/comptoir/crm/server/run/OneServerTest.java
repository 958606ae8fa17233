package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase.CreatedKey;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.OpenKeys;
import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One server on a data folder; the commands beside it. */
@Timeout(60)
class OneServerTest {
  @TempDir Path folder;

  private ServerConfig config(String data) {
    return new ConfigurationReader(Map.of())
        .read(Map.of("data", folder.resolve(data).toString(), "port", "0"), Optional.empty());
  }

  private RunningServer serve() {
    return new ServerStart().start(config("data"));
  }

  private static void assertInUse(Runnable refused) {
    assertThatThrownBy(refused::run)
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.DATA_IN_USE))
        .message()
        .doesNotContain("\n");
  }

  @Test
  void startShouldBeRefusedWhileAnotherServes() {
    try (RunningServer first = serve()) {
      assertInUse(this::serve);
      assertThat(first.address().getPort()).isPositive();
    }
    serve().close();
  }

  @Test
  void keysAndBackupShouldWorkAndRestoreBeRefusedBesideAServer() {
    BackupDesk desk = new BackupDesk();
    Path backup = folder.resolve("backup");
    try (RunningServer server = serve()) {
      try (OpenKeys beside = new KeyDesk().open(config("data"))) {
        beside.keys().create(Role.BACKOFFICE, Set.of());
      }
      desk.backup(config("data"), backup, (bytes, ofBytes) -> {});

      assertInUse(() -> desk.restore(config("data"), backup, true, (bytes, ofBytes) -> {}));
    }
    desk.restore(config("restored"), backup, false, (bytes, ofBytes) -> {});
    try (Comptoir restored = HouseFile.open(config("restored"))) {
      assertThat(restored.keys().all()).extracting(key -> key.role()).contains(Role.BACKOFFICE);
    }
  }

  private static int status(RunningServer server, String key) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/v1/changes")).header("Authorization", "Bearer " + key).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private <T> T keys(Function<KeyUseCase, T> question) {
    try (OpenKeys open = new KeyDesk().open(config("data"))) {
      return question.apply(open.keys());
    }
  }

  @Test
  void keysShouldCountAtOnceInTheRunningServer() throws Exception {
    try (RunningServer server = serve()) {
      CreatedKey made = keys(open -> open.create(Role.BACKOFFICE, Set.of()));
      assertThat(status(server, made.text())).isEqualTo(200);
      assertThat(keys(KeyUseCase::all)).contains(made.key());

      Optional<ApiKey> revoked = keys(open -> open.revoke(made.key().id()));
      assertThat(revoked.orElseThrow().caller()).isEmpty();
      assertThat(status(server, made.text())).isEqualTo(401);
      Optional<ApiKey> unknown = keys(open -> open.revoke(new KeyId(new UUID(7, 7))));
      assertThat(unknown).isEmpty();

      Set<StoreCode> stores = Set.of(new StoreCode("PAR-01"), new StoreCode("LYO-02"));
      assertThat(keys(open -> open.create(Role.TILL, stores)).key().stores()).isEqualTo(stores);
    }
    assertThat(keys(KeyUseCase::all)).extracting(ApiKey::role).containsExactly(Role.ADMIN, Role.BACKOFFICE, Role.TILL);
  }

  @Test
  void serverShouldNotStartWhileACommandWrites() {
    OpenKeys writing = new KeyDesk().open(config("data"));
    assertInUse(this::serve);
    writing.close();
    serve().close();
  }

  @Test
  void commandShouldBeRefusedWhenTheFolderIsHeldAndNobodyAnswers() throws Exception {
    try (RunningServer server = serve()) {
      Files.delete(folder.resolve("data/owner/crm.socket"));

      assertInUse(() -> WayIn.to(config("data"), Duration.ofMillis(300)));
      assertThat(server.address().getPort()).isPositive();
    }
  }

  @Test
  void commandShouldWaitForAServerThatStops() throws Exception {
    RunningServer server = serve();
    Files.delete(folder.resolve("data/owner/crm.socket"));
    CompletableFuture<Integer> listed = CompletableFuture.supplyAsync(() -> keys(KeyUseCase::all).size());
    server.close();

    assertThat(listed.get(20, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void backupShouldEndWithStorageWhenThereIsNoCustomerFile() {
    assertThatThrownBy(() -> new BackupDesk().backup(config("absent"), folder.resolve("backup"), (a, b) -> {}))
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.STORAGE));
  }
}
