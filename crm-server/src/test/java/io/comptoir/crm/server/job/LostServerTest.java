package io.comptoir.crm.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.server.job.JobMain.Manner;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of two servers on one database, the one that does a job is killed or paused in the middle of it. */
@Timeout(90)
class LostServerTest {
  private static final long PERIOD_SECONDS = 3;

  @TempDir Path folder;
  private final String url = EmbeddedPostgresHouse.newDatabase();

  @BeforeEach
  void furnish() {
    PostgresStorage.at(PostgresSettings.of(url), folder.resolve("secret.key")).close();
    FinishedJobs.record(url);
  }

  private JobProcess server(Manner manner) throws IOException {
    return JobProcess.start(url, folder.resolve("secret.key"), PERIOD_SECONDS, manner);
  }

  private long stored(String fence) {
    return EmbeddedPostgresHouse.number(
        url,
        "select count(*) from (select uuid from change union all select uuid from change_waiting) c"
            + " where uuid = decode(lpad(to_hex(" + fence + "), 32, '0'), 'hex')");
  }

  @Test
  void jobShouldBeDoneByAnotherServerWhenTheFirstIsKilledInTheMiddle() throws Exception {
    try (JobProcess first = server(Manner.DILIGENT)) {
      String lost = first.await("begun");
      try (JobProcess second = server(Manner.HASTY)) {
        second.await("started");
        TimeUnit.SECONDS.sleep(PERIOD_SECONDS + 1);
        assertThat(EmbeddedPostgresHouse.number(url, "select fence from job")).as("as long as it goes on")
            .isEqualTo(Long.parseLong(lost));
        first.kill();

        String fence = second.await("stored");

        assertThat(Long.parseLong(fence)).isEqualTo(Long.parseLong(lost) + 1);
        assertThat(stored(lost)).isZero();
        assertThat(stored(fence)).isOne();
        second.await("stored");
        FinishedJobs.assertOncePerPeriod(url, PERIOD_SECONDS);
      }
    }
  }

  @Test
  void overtakenServerShouldStoreNothingWhenItGoesOnAfterAPause() throws Exception {
    try (JobProcess first = server(Manner.ABSENT)) {
      String paused = first.await("begun");
      first.pause();
      try (JobProcess second = server(Manner.HASTY)) {
        String fence = second.await("stored");
        first.goOn();

        assertThat(first.await("lost")).isEqualTo(paused);
        assertThat(stored(paused)).isZero();
        assertThat(stored(fence)).isOne();
        second.kill();
      }
      String next = first.await("stored");

      assertThat(FinishedJobs.fences(url)).doesNotContain(Long.valueOf(paused));
      assertThat(stored(next)).as("it goes on as any other").isOne();
      FinishedJobs.assertOncePerPeriod(url, PERIOD_SECONDS);
    }
  }
}
