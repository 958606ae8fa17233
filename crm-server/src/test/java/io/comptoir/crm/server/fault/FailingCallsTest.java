package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls of the system fail under a server that serves. Refused captures are sent again until they are taken. */
@Timeout(240)
class FailingCallsTest {
  private static final String WRITES = "pwrite64,write,ftruncate";

  @TempDir Path folder;
  private final Set<UUID> acknowledged = new HashSet<>();
  private Path data;

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    Injection.require();
    data = folder.toRealPath().resolve("data");
  }

  private static UUID id(int number) {
    return new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.start(data, List.of()).awaitReady();
  }

  private Path database() {
    return data.resolve("comptoir.db");
  }

  private Path log() {
    return data.resolve("comptoir.db-wal");
  }

  private int send(ServerProcess server, int number) throws IOException, InterruptedException {
    HttpResponse<String> answer = server.capture(id(number), "R" + number);
    if (answer.statusCode() < 300) {
      acknowledged.add(id(number));
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
    return answer.statusCode();
  }

  private void sendUntilTaken(ServerProcess server, int number) throws IOException, InterruptedException {
    for (int tries = 0; tries < 50 && send(server, number) == 503; tries++) {
      Thread.sleep(100);
    }
    assertThat(acknowledged).contains(id(number));
  }

  private void assertAllThereOnce() {
    try (Comptoir comptoir = Comptoir.over(SqliteStorage.at(data)).normalizer(new LibraryNormalizer()).open()) {
      assertThat(comptoir.integrity().verify((entries, of) -> {}).firstFault()).isEmpty();
      List<UUID> ids =
          comptoir.storage().read(all -> all.changes().after(0, Integer.MAX_VALUE)).stream()
              .filter(change -> change.type() == ChangeType.CAPTURE_RECORDED)
              .map(change -> change.id())
              .toList();
      assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
    }
  }

  private void assertRefusedForAWhile(String calls, String error, Path... files) throws Exception {
    try (ServerProcess server = start()) {
      sendUntilTaken(server, 1);
      try (Injection failing = Injection.of(server, calls, error, files)) {
        assertThat(send(server, 2)).isEqualTo(503);
        assertThat(send(server, 3)).isEqualTo(503);
        assertThat(server.lookUp().statusCode()).isEqualTo(200);
      }
      for (int number = 2; number < 6; number++) {
        sendUntilTaken(server, number);
      }
      server.kill();
      server.awaitEnd();
    }
    assertAllThereOnce();
  }

  @Test
  void writingShouldResumeWhenTheDiskWasReadOnlyForAWhile() throws Exception {
    assertRefusedForAWhile(WRITES, "EROFS", database(), log());
  }

  @Test
  void writingShouldResumeWhenWritesFailedForAWhile() throws Exception {
    assertRefusedForAWhile(WRITES, "EIO", database(), log());
  }

  @Test
  void lookUpsShouldGoOnWhenNoFileOfTheDatabaseCanBeOpened() throws Exception {
    try (ServerProcess server = start()) {
      sendUntilTaken(server, 1);
      assertThat(server.lookUp().statusCode()).isEqualTo(200);
      try (Injection failing = Injection.of(server, "openat", "EMFILE", database(), log())) {
        assertThat(server.lookUp().statusCode()).isEqualTo(200);
        send(server, 2);
      }
      sendUntilTaken(server, 2);
      sendUntilTaken(server, 3);
      server.kill();
      server.awaitEnd();
    }
    assertAllThereOnce();
  }

  @Test
  void theServerShouldEndWithOneLineAndComeBackWholeWhenEverySyncFails() throws Exception {
    try (ServerProcess server = start()) {
      sendUntilTaken(server, 1);
      try (Injection failing = Injection.of(server, "fsync,fdatasync", "EIO", database(), log())) {
        sendUntilCut(server);
        assertThat(server.awaitEnd()).as(server.complaint()).isEqualTo(ExitCode.STORAGE.number());
      }
      assertThat(server.complaint().lines().filter(line -> line.contains("must be started anew"))).hasSize(1);
    }
    try (ServerProcess again = start()) {
      sendUntilTaken(again, 2);
      again.kill();
      again.awaitEnd();
    }
    assertAllThereOnce();
  }

  private void sendUntilCut(ServerProcess server) throws InterruptedException {
    try {
      for (int tries = 0; tries < 50; tries++) {
        assertThat(send(server, 2)).isEqualTo(503);
      }
    } catch (IOException cut) {
      // the server is gone
    }
  }

  @Test
  void acknowledgedCapturesShouldBeThereWhenTheFolderIsMovedAndPutBack() throws Exception {
    Path elsewhere = data.resolveSibling("moved");
    try (ServerProcess server = start()) {
      sendUntilTaken(server, 1);
      Files.move(data, elsewhere);
      assertThat(server.lookUp().statusCode()).isEqualTo(200);
      send(server, 2);
      Files.move(elsewhere, data);
      sendUntilTaken(server, 2);
      sendUntilTaken(server, 3);
      server.kill();
      server.awaitEnd();
    }
    assertAllThereOnce();
  }
}
