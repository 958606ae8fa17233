package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      try (Comptoir beside = HouseFile.open(config("data"))) {
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

  @Test
  void backupShouldEndWithStorageWhenThereIsNoCustomerFile() {
    assertThatThrownBy(() -> new BackupDesk().backup(config("absent"), folder.resolve("backup"), (a, b) -> {}))
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.STORAGE));
  }
}
