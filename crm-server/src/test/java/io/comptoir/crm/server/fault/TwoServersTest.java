package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, while either is killed and comes back. */
@Timeout(240)
class TwoServersTest {
  private static final int KILLS = 4;
  private static final int TILLS = 4;
  private static final int CAPTURES_BETWEEN = 30;

  @TempDir Path folder;

  @Test
  void nothingShouldBeLostDoubledOrSkippedWhenEitherServerIsKilledUnderLoadAgainAndAgain() throws Exception {
    try (SharedHouse house = SharedHouse.furnish(folder, EmbeddedPostgresHouse.newDatabase(), 2)) {
      house.start(0);
      house.start(1);
      PatientTills tills = new PatientTills(house, TILLS).open();
      try (FeedFollower hasty = new FeedFollower(house, 3).open();
          FeedFollower calm = new FeedFollower(house, 150).open()) {
        killInTurn(house, tills);
        tills.finish();

        new Reckoning(house, tills.acknowledged()).assertWhole(hasty, calm);
      }
      assertThat(tills.sentAgain()).as("some had to be sent again").isPositive();
      assertStopsInOrder(house);
    }
  }

  private static void killInTurn(SharedHouse house, PatientTills tills) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      tills.awaitMore(CAPTURES_BETWEEN);
      house.server(kill).kill();
      tills.awaitMore(CAPTURES_BETWEEN);
      house.start(kill % 2);
    }
    // Both at once: nobody is left who could number what they committed last.
    tills.awaitMore(CAPTURES_BETWEEN);
    house.server(0).kill();
    house.server(1).kill();
    house.start(0);
    house.start(1);
    tills.awaitMore(CAPTURES_BETWEEN);
  }

  private static void assertStopsInOrder(SharedHouse house) throws InterruptedException {
    long begun = System.nanoTime();
    house.server(0).terminate();
    house.server(1).terminate();
    assertThat(house.server(0).awaitEnd()).isEqualTo(ExitCode.TERMINATED.number());
    assertThat(house.server(1).awaitEnd()).isEqualTo(ExitCode.TERMINATED.number());
    assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
  }
}
