package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database's primary is lost, and its synchronous standby takes over. */
@Timeout(240)
class FailOverTest {
  @TempDir Path folder;

  @Test
  void nothingShouldBeLostDoubledOrSkippedWhenThePrimaryIsKilledUnderLoadAndTheStandbyPromoted() throws Exception {
    try (PrimaryAndStandby database = PrimaryAndStandby.start(folder);
        SharedHouse house = SharedHouse.furnish(folder, database.url(), 2)) {
      house.start(0);
      house.start(1);
      PatientTills tills = new PatientTills(house, 4).open();
      try (FeedFollower follower = new FeedFollower(house, 20).open()) {
        tills.awaitMore(80);
        database.failOver();
        tills.awaitMore(80);
        tills.finish();

        new Reckoning(house, tills.acknowledged()).assertWhole(follower);
      }
      assertThat(tills.sentAgain()).as("some had to be sent again").isPositive();
    }
  }

  // It is another server that answers the next connection: who waits for the frozen one would wait for 40 seconds.
  @Test
  void nothingShouldBeLostDoubledOrWaitedForWhenThePrimaryFreezesUnderLoadAndTheStandbyIsPromoted() throws Exception {
    try (PrimaryAndStandby database = PrimaryAndStandby.start(folder);
        SharedHouse house = SharedHouse.furnish(folder, database.url(), 1)) {
      house.start(0);
      PatientTills tills = new PatientTills(house, 4).open();
      tills.awaitMore(40);
      database.failOverFromFrozen();
      long begun = System.nanoTime();
      tills.awaitMore(40);
      tills.finish();

      assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
      new Reckoning(house, tills.acknowledged()).assertWhole();
    }
  }

  @Test
  void captureShouldNotBeAcknowledgedFromWhatOneDiskAloneHasWhenTheStandbyIsAway() throws Exception {
    try (PrimaryAndStandby database = PrimaryAndStandby.start(folder);
        SharedHouse house = SharedHouse.furnish(folder, database.url(), 1)) {
      house.start(0);
      Checkout checkout = new Checkout(1);
      database.loseStandby();
      assertNotNow(send(house, checkout));
      database.cutOffWhoWaits();

      assertNotNow(send(house, checkout));

      database.failOverToWhatTheStandbyHad();
      new Reckoning(house, takenAtLast(house, checkout)).assertWhole();
    }
  }

  private static HttpResponse<String> send(SharedHouse house, Checkout checkout) throws Exception {
    return house.server(0).post("/v1/captures", checkout.json());
  }

  private static void assertNotNow(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private static Set<Integer> takenAtLast(SharedHouse house, Checkout checkout) throws Exception {
    int status = 503;
    for (int tries = 0; tries < 200 && status == 503; tries++) {
      status = send(house, checkout).statusCode();
      Thread.sleep(100);
    }
    assertThat(status).isEqualTo(201);
    return Set.of(checkout.number());
  }
}
