package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.server.run.HouseFile;
import io.comptoir.crm.server.run.VerifyDesk;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under a server that serves, and comes back. */
@Timeout(180)
class LostDatabaseTest {
  private static final String PHONE = "+33 1 99 00 12 34";

  @TempDir Path folder;
  private final AtomicInteger last = new AtomicInteger();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private static UUID id(int number) {
    return new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  private static void assertPutOff(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).doesNotContain("not saved", "not stored", "127.0.0.1", "postgres");
  }

  @Test
  void callsShouldBePutOffWhileTheDatabaseIsStoppedAndAnsweredWhenItIsBack() throws Exception {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"));
        ServerOnPostgres server = ServerOnPostgres.demo(folder.resolve("data"), house.createDatabase())) {
      assertThat(server.captureUntilTaken(id(1), PHONE, "R1").statusCode()).isEqualTo(201);
      house.stop();

      assertPutOff(server.capture(id(2), PHONE, "R2"));
      assertPutOff(server.lookUp(PHONE));
      assertThat(server.readiness()).isEqualTo(503);
      assertThat(server.get("", "/health/live").statusCode()).isEqualTo(200);

      house.start();
      assertThat(ServerOnPostgres.becomes(() -> server.readiness() == 200)).isTrue();
      assertThat(server.captureUntilTaken(id(2), PHONE, "R2").statusCode()).isEqualTo(201);
      assertThat(server.lookUp(PHONE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theLossShouldBeNoticedBeforeAnyCallAndManyCallsBeAnsweredInTimeWhileTheDatabaseIsGone() throws Exception {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"));
        ServerOnPostgres server = ServerOnPostgres.demo(folder.resolve("data"), house.createDatabase())) {
      assertThat(server.readiness()).isEqualTo(200);
      house.stop();
      assertThat(ServerOnPostgres.becomes(() -> server.readiness() == 503)).isTrue();

      long begun = System.nanoTime();
      IntStream.range(0, 100).parallel().forEach(number -> assertPutOff(server.lookUp(PHONE)));

      // A hundred tills that wait in line for a connection each would take minutes.
      assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void everyAcknowledgedCaptureShouldBeThereOnceWhenTheDatabaseIsKilledUnderLoad() throws Exception {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"));
        ServerOnPostgres server = ServerOnPostgres.demo(folder.resolve("data"), house.createDatabase())) {
      List<Thread> tills = Stream.generate(() -> new Thread(() -> checkOut(server))).limit(4).toList();
      tills.forEach(Thread::start);
      assertThat(ServerOnPostgres.becomes(() -> acknowledged.size() > 40)).isTrue();
      house.kill();
      house.start();
      int before = acknowledged.size();
      assertThat(ServerOnPostgres.becomes(() -> acknowledged.size() > before + 40)).isTrue();
      closed = true;
      for (Thread till : tills) {
        till.join();
      }

      assertThat(ServerOnPostgres.becomes(() -> captured(server).containsAll(acknowledged))).isTrue();
      assertThat(captured(server)).doesNotHaveDuplicates();
      assertThat(new VerifyDesk().verify(server.config(), null, (done, of) -> {}).chain().isWhole()).isTrue();
    }
  }

  private void checkOut(ServerOnPostgres server) {
    while (!closed) {
      checkOut(server, last.incrementAndGet());
    }
  }

  // As a till does: what was not acknowledged is sent again until it is.
  private void checkOut(ServerOnPostgres server, int number) {
    String phone = PHONE.replace("34", "%02d".formatted(number % 50));
    HttpResponse<String> answer = server.capture(id(number), phone, "R" + number);
    while (answer.statusCode() != 201) {
      assertPutOff(answer);
      LockSupport.parkNanos(20_000_000);
      answer = server.capture(id(number), phone, "R" + number);
    }
    acknowledged.add(id(number));
  }

  private static List<UUID> captured(ServerOnPostgres server) {
    try (Comptoir beside = HouseFile.open(server.config())) {
      return beside.storage().read(all -> all.changes().after(0, Integer.MAX_VALUE)).stream()
          .filter(change -> change.type() == ChangeType.CAPTURE_RECORDED)
          .map(Change::id)
          .toList();
    }
  }
}
