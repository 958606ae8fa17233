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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a server that serves: nothing it acknowledged is lost, and nothing it is told twice is done twice. */
@Timeout(240)
class FaultsWhileServingTest {
  private static final List<String> NOTHING = List.of();

  @TempDir Path folder;
  private final AtomicInteger last = new AtomicInteger();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Integer> unanswered = new ConcurrentLinkedQueue<>();

  private static UUID id(int number) {
    return new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  private static HttpResponse<String> capture(ServerProcess server, int number) throws IOException, InterruptedException {
    return server.capture(id(number), "R" + number);
  }

  private void send(ServerProcess server, int number) throws InterruptedException {
    try {
      int status = capture(server, number).statusCode();
      if (status == 200 || status == 201) {
        acknowledged.add(id(number));
      } else {
        unanswered.add(number);
      }
    } catch (IOException cut) {
      unanswered.add(number);
    }
  }

  /** Several tills send until the server is no longer there. */
  private List<Thread> load(ServerProcess server) {
    return IntStream.range(0, 4).mapToObj(till -> new Thread(() -> sendUntilCut(server))).toList();
  }

  private void sendUntilCut(ServerProcess server) {
    try {
      while (unanswered.isEmpty()) {
        send(server, last.incrementAndGet());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAcknowledged(int more) throws InterruptedException {
    int wanted = acknowledged.size() + more;
    while (acknowledged.size() < wanted && unanswered.isEmpty()) {
      Thread.sleep(5);
    }
  }

  private void resend(ServerProcess server) throws InterruptedException {
    List<Integer> again = List.copyOf(unanswered);
    unanswered.clear();
    for (int number : again) {
      send(server, number);
    }
    assertThat(unanswered).isEmpty();
  }

  private static Set<UUID> captured(Path data) {
    try (Comptoir comptoir = Comptoir.over(SqliteStorage.at(data)).normalizer(new LibraryNormalizer()).open()) {
      assertThat(comptoir.integrity().verify((entries, of) -> {}).firstFault()).isEmpty();
      List<UUID> ids =
          comptoir.storage().read(all -> all.changes().after(0, Integer.MAX_VALUE)).stream()
              .filter(change -> change.type() == ChangeType.CAPTURE_RECORDED)
              .map(change -> change.id())
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
      return ids.stream().collect(Collectors.toSet());
    }
  }

  private interface Ending {
    void end(ServerProcess server) throws Exception;
  }

  private void underLoad(Path data, int captures, Ending ending) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, NOTHING).awaitReady()) {
      resend(server);
      List<Thread> tills = load(server);
      tills.forEach(Thread::start);
      awaitAcknowledged(captures);
      ending.end(server);
      for (Thread till : tills) {
        till.join();
      }
    }
  }

  @Test
  void everyAcknowledgedCaptureShouldBeThereOnceWhenTheServerIsKilledUnderLoadAgainAndAgain() throws Exception {
    Path data = folder.resolve("data");
    for (int round = 0; round < 3; round++) {
      underLoad(data, 40, ServerProcess::kill);
      assertThat(captured(data)).containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThan(100);
  }

  @Test
  void everyAcknowledgedCaptureShouldBeThereWhenTheServerIsTerminatedUnderLoad() throws Exception {
    Path data = folder.resolve("data");
    long[] took = new long[1];
    underLoad(
        data, 40,
        server -> {
          long begun = System.nanoTime();
          server.terminate();
          assertThat(server.awaitEnd()).isEqualTo(ExitCode.TERMINATED.number());
          took[0] = System.nanoTime() - begun;
        });

    assertThat(took[0]).isLessThan(10_000_000_000L);
    assertThat(captured(data)).containsAll(acknowledged);
  }

  @Test
  void writingShouldResumeWithoutARestartWhenAFullDiskHasSpaceAgain() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=8m");
        ServerProcess server = ServerProcess.start(disk.folder().resolve("data"), NOTHING).awaitReady()) {
      assertThat(capture(server, 1).statusCode()).isEqualTo(201);
      Path filler = disk.fill();

      HttpResponse<String> refused = capture(server, 2);
      for (int number = 3; refused.statusCode() == 201 && number < 400; number++) {
        acknowledged.add(id(number - 1));
        refused = capture(server, number);
        last.set(number);
      }

      assertUnavailable(refused);
      assertThat(server.lookUp().statusCode()).isEqualTo(200);
      Files.delete(filler);
      assertThat(capture(server, last.get()).statusCode()).isEqualTo(201);
      assertThat(capture(server, last.get()).statusCode()).isEqualTo(201);
      acknowledged.add(id(last.get()));
      server.kill();
      server.awaitEnd();
      assertThat(captured(disk.folder().resolve("data"))).containsAll(acknowledged).contains(id(1));
    }
  }

  private static void assertUnavailable(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("\"code\"");
  }
}
