package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.job.FinishedJobs;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database that check the chain of hashes every few seconds, and one that is killed. */
@Timeout(120)
class ScheduledChecksTest {
  private static final long PERIOD_SECONDS = 2;
  private static final int PERIODS = 3;
  private static final String WHOLE = "the chain of hashes is whole";

  @TempDir Path folder;

  @Test
  void chainShouldBeCheckedOncePerPeriodByOneOfTheServersWhicheverIsLeft() throws Exception {
    String url = EmbeddedPostgresHouse.newDatabase();
    try (SharedHouse house = SharedHouse.furnish(folder, url, 2).set("verify.every", PERIOD_SECONDS + "s")) {
      FinishedJobs.record(url);
      house.start(0);
      house.start(1);
      awaitMore(url);
      assertSeenOnBoth(house);

      house.server(0).kill();
      awaitMore(url);
      house.server(1).terminate();
      house.server(1).awaitEnd();

      FinishedJobs.assertOncePerPeriod(url, PERIOD_SECONDS);
      long told = told(house.server(0)) + told(house.server(1));
      // One may have been killed after its line, and one overtaken on a very busy machine.
      assertThat(told).as("lines in both logs").isBetween(FinishedJobs.count(url), FinishedJobs.count(url) + 2);
    }
  }

  private static void awaitMore(String url) throws InterruptedException {
    long enough = FinishedJobs.count(url) + PERIODS;
    while (FinishedJobs.count(url) < enough) {
      Thread.sleep(100);
    }
  }

  private static void assertSeenOnBoth(SharedHouse house) throws Exception {
    for (int i = 0; i < house.servers(); i++) {
      String metrics = house.server(i).get("/metrics", house.officeKey()).body();
      assertThat(metrics).contains("job_well{job=\"verify\"} 1.0", "job_last_done_timestamp_seconds{job=\"verify\"}");
    }
  }

  private static long told(ServerProcess server) throws IOException {
    return server.complaint().lines().filter(line -> line.contains(WHOLE)).count();
  }
}
