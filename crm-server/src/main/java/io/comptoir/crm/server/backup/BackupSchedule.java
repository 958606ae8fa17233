package io.comptoir.crm.server.backup;

import io.comptoir.crm.adapter.rest.operation.JobFigures;
import io.comptoir.crm.application.port.out.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup whenever one is due, as far as the folder tells: one that was missed while the server was down is made
 * when it is up again. One that fails is tried again some minutes later.
 */
public final class BackupSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
  private static final long LOOK_EVERY_SECONDS = 15;
  private static final int LOOKS_BEFORE_RETRY = 20;
  private static final long LONGEST_FAREWELL_SECONDS = 2;

  private final BackupShelf shelf;
  private final BackupPlan plan;
  private final BackupWriter writer;
  private final Clock clock;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(BackupSchedule::daemon);
  private volatile Optional<Instant> lastMade = Optional.empty();
  private volatile boolean failing;
  private volatile boolean closing;
  private int looksToSkip;

  BackupSchedule(Path folder, BackupPlan plan, BackupWriter writer, Clock clock) {
    this.shelf = new BackupShelf(folder);
    this.plan = plan;
    this.writer = writer;
    this.clock = clock;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "comptoir-backup");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look whether one is due, a moment from now: a start is not held up. */
  public static BackupSchedule start(Path folder, BackupPlan plan, BackupWriter writer, Clock clock) {
    BackupSchedule schedule = new BackupSchedule(folder, plan, writer, clock);
    schedule.timer.scheduleWithFixedDelay(schedule::look, 1, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    return schedule;
  }

  /** Makes one if it is due. By looks and not by the clock it waits after a failure: that one may be put back. */
  void look() {
    if (looksToSkip > 0) {
      looksToSkip--;
      return;
    }
    try {
      Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
      if (plan.isDue(shelf.made(), now)) {
        make(new BackupName(now));
      }
      lastMade = plan.last(shelf.made(), now);
      failing = false;
    } catch (IOException | RuntimeException e) {
      looksToSkip = LOOKS_BEFORE_RETRY;
      failing = true;
      LOG.error("the scheduled backup failed, and is tried again: {}", told(e));
    }
  }

  private static String told(Exception failure) {
    return failure instanceof IOException ? failure.toString() : failure.getMessage();
  }

  private void make(BackupName name) throws IOException {
    shelf.sweep();
    try {
      writer.write(shelf.draft(name));
      if (!closing) {
        LOG.info("backup made: {}", shelf.publish(name));
        clear(name);
      }
    } finally {
      shelf.discard(name);
    }
  }

  private void clear(BackupName made) throws IOException {
    for (BackupName outdated : plan.outdated(shelf.made(), made)) {
      shelf.remove(outdated);
    }
  }

  /** When the last one was made, and whether the last attempt made one. */
  public JobFigures figures() {
    return new JobFigures("backup", lastMade, failing ? Optional.of(false) : lastMade.map(made -> true));
  }

  /** Makes no further one. One that is being made gets a moment to end; else what there is of it is removed later. */
  @Override
  public void close() {
    closing = true;
    timer.shutdown();
    try {
      timer.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
