package io.comptoir.crm.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.operation.JobFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups made by themselves, at a clock that the test moves. */
@Timeout(30)
class BackupScheduleTest {
  @TempDir Path shelf;
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private boolean full;

  private BackupSchedule schedule() {
    return schedule(this::write);
  }

  private BackupSchedule schedule(BackupWriter writer) {
    return new BackupSchedule(shelf, new BackupPlan(Duration.ofHours(6), 2), writer, () -> now);
  }

  private void write(Path to) {
    try {
      Files.createDirectories(to);
      Files.writeString(to.resolve("comptoir.db.partial"), "half");
      if (full) {
        throw new IllegalStateException("no room");
      }
      Files.move(to.resolve("comptoir.db.partial"), to.resolve("comptoir.db"));
      Files.writeString(to.resolve("secret.key"), "secret");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> inside = Files.list(shelf)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void hoursLater(int hours) {
    now = now.plus(Duration.ofHours(hours));
  }

  @Test
  void lookShouldMakeOneWhenItIsDueOnly() throws IOException {
    BackupSchedule schedule = schedule();
    schedule.look();
    assertThat(names()).containsExactly("comptoir-20261122T120000Z");

    hoursLater(5);
    schedule.look();
    assertThat(names()).containsExactly("comptoir-20261122T120000Z");

    hoursLater(1);
    schedule.look();
    assertThat(names()).containsExactly("comptoir-20261122T120000Z", "comptoir-20261122T180000Z");
  }

  @Test
  void lookShouldMakeWhatWasMissedOnceWhenTheServerWasDown() throws IOException {
    schedule().look();
    hoursLater(100);

    BackupSchedule restarted = schedule();
    restarted.look();
    restarted.look();

    assertThat(names()).containsExactly("comptoir-20261122T120000Z", "comptoir-20261126T160000Z");
  }

  @Test
  void lookShouldKeepTheNewestAndWhatIsSomebodyElses() throws IOException {
    Files.createDirectories(shelf.resolve("comptoir-mine"));
    Files.writeString(shelf.resolve("comptoir-20200101T000000Z"), "a file");
    Path annotated = Files.createDirectories(shelf.resolve("comptoir-20200102T000000Z"));
    write(annotated);
    Files.writeString(annotated.resolve("note.txt"), "keep me");
    BackupSchedule schedule = schedule();
    for (int round = 0; round < 4; round++) {
      schedule.look();
      hoursLater(6);
    }

    assertThat(names())
        .containsExactly(
            "comptoir-20200101T000000Z",
            "comptoir-20200102T000000Z",
            "comptoir-20261123T000000Z",
            "comptoir-20261123T060000Z",
            "comptoir-mine");
    assertThat(annotated.resolve("note.txt")).exists();
    assertThat(annotated.resolve("comptoir.db")).doesNotExist();
  }

  @Test
  void lookShouldLeaveNothingOfOneThatFailsAndTryAgainLater() throws IOException {
    BackupSchedule schedule = schedule();
    schedule.look();
    hoursLater(6);
    full = true;
    schedule.look();
    assertThat(names()).containsExactly("comptoir-20261122T120000Z");
    assertThat(schedule.figures().lastDone()).contains(now.minus(Duration.ofHours(6)));
    assertThat(schedule.figures().well()).contains(false);

    full = false;
    schedule.look();
    assertThat(names()).containsExactly("comptoir-20261122T120000Z");
    IntStream.range(0, 20).forEach(look -> schedule.look());
    assertThat(names()).containsExactly("comptoir-20261122T120000Z", "comptoir-20261122T180000Z");
    assertThat(schedule.figures()).isEqualTo(new JobFigures("backup", Optional.of(now), Optional.of(true)));
  }

  @Test
  void lookShouldTakeAwayWhatWasBrokenOffAndNotTakeItForABackup() throws IOException {
    write(shelf.resolve("comptoir-20261122T110000Z.partial"));
    Path half = Files.createDirectories(shelf.resolve("comptoir-20261122T113000Z"));
    Files.writeString(half.resolve("comptoir.db.partial"), "half");

    schedule().look();

    assertThat(names()).containsExactly("comptoir-20261122T113000Z", "comptoir-20261122T120000Z");
  }

  @Test
  void closeShouldNotWaitForTheEndOfABackupNorLetItCount() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    BackupSchedule schedule =
        BackupSchedule.start(shelf, new BackupPlan(Duration.ofHours(6), 2), to -> hold(to, writing, go), () -> now);
    assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();
    long begun = System.nanoTime();
    schedule.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));

    go.countDown();
    for (int i = 0; i < 200 && !names().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(names()).isEmpty();
  }

  private void hold(Path to, CountDownLatch writing, CountDownLatch go) {
    write(to);
    writing.countDown();
    try {
      go.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
