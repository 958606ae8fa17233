package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes on taking connections and answers nothing, as one does whose disk or machine hangs. */
@Timeout(180)
class FrozenDatabaseTest {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration LONGEST_NOTICE = Duration.ofSeconds(8);

  @TempDir Path folder;

  @Test
  void callsShouldBeAnsweredInTimeAndNothingBeLostOrDoubledWhenTheDatabaseFreezesUnderLoadAndThaws() throws Exception {
    try (EmbeddedPostgresHouse house = EmbeddedPostgresHouse.in(folder.resolve("pg"));
        ServerOnPostgres server = ServerOnPostgres.demo(folder.resolve("data"), house.createDatabase())) {
      BusyTills tills = BusyTills.open(server, 3, 2);
      tills.awaitMore();
      try {
        house.freeze();
        assertThat(timed(() -> assertNoticed(server, tills))).isLessThan(LONGEST_ANSWER);
        assertAnsweredAtOnce(server);
      } finally {
        house.thaw();
      }
      assertThat(ServerOnPostgres.becomes(() -> server.readiness() == 200)).isTrue();
      tills.awaitMore();

      assertThat(tills.close()).as("how long calls took").allSatisfy(took -> assertThat(took).isLessThan(LONGEST_ANSWER));
      tills.assertEachIsThereOnce();
    }
  }

  private static void assertNoticed(ServerOnPostgres server, BusyTills tills) throws InterruptedException {
    assertThat(timed(() -> assertThat(ServerOnPostgres.becomes(() -> server.readiness() == 503)).isTrue()))
        .isLessThan(LONGEST_NOTICE);
    tills.awaitAnswers();
  }

  private static void assertAnsweredAtOnce(ServerOnPostgres server) throws InterruptedException {
    for (int call = 1; call <= 3; call++) {
      assertThat(timed(() -> BusyTills.assertPutOff(server.lookUp(BusyTills.PHONE)))).isLessThan(AT_ONCE);
      assertThat(timed(() -> BusyTills.assertPutOff(server.capture(BusyTills.id(0), BusyTills.PHONE, "R0"))))
          .isLessThan(AT_ONCE);
    }
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static Duration timed(Step step) throws InterruptedException {
    long begun = System.nanoTime();
    step.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
