package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under a server that serves, and comes back. */
@Timeout(180)
class LostDatabaseTest {
  private static final String PHONE = BusyTills.PHONE;

  @TempDir Path folder;

  @Test
  void callsShouldBePutOffWhileTheDatabaseIsStoppedAndAnsweredWhenItIsBack() throws Exception {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"));
        ServerOnPostgres server = ServerOnPostgres.demo(folder.resolve("data"), house.createDatabase())) {
      assertThat(server.captureUntilTaken(BusyTills.id(1), PHONE, "R1").statusCode()).isEqualTo(201);
      house.stop();

      BusyTills.assertPutOff(server.capture(BusyTills.id(2), PHONE, "R2"));
      BusyTills.assertPutOff(server.lookUp(PHONE));
      assertThat(server.readiness()).isEqualTo(503);
      assertThat(server.get("", "/health/live").statusCode()).isEqualTo(200);

      house.start();
      assertThat(ServerOnPostgres.becomes(() -> server.readiness() == 200)).isTrue();
      assertThat(server.captureUntilTaken(BusyTills.id(2), PHONE, "R2").statusCode()).isEqualTo(201);
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
      IntStream.range(0, 100).parallel().forEach(number -> BusyTills.assertPutOff(server.lookUp(PHONE)));

      // A hundred tills that wait in line for a connection each would take minutes.
      assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void everyAcknowledgedCaptureShouldBeThereOnceWhenTheDatabaseIsKilledUnderLoad() throws Exception {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"));
        ServerOnPostgres server = ServerOnPostgres.demo(folder.resolve("data"), house.createDatabase())) {
      BusyTills tills = BusyTills.open(server, 4, 0);
      tills.awaitMore();
      house.kill();
      house.start();
      tills.awaitMore();

      tills.close();
      tills.assertEachIsThereOnce();
    }
  }
}
