package io.comptoir.crm.server.job;

import io.comptoir.crm.adapter.rest.operation.JobFigures;
import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.out.LeaseLostException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.Job.Done;
import io.comptoir.crm.domain.job.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a job whenever it is due and no other server of the house is about it. What a server began and did not end, because
 * it was killed, paused or lost its database, another one does when the lease has ended.
 */
public final class JobSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
  private static final Duration LONGEST_LEASE = Duration.ofMinutes(1);
  private static final long LONGEST_WAIT_MILLIS = 15_000;
  private static final int LOOKS_IN_A_PERIOD = 10;
  private static final int LOOKS_BEFORE_RETRY = 20;
  private static final long LONGEST_FAREWELL_SECONDS = 2;

  private final JobUseCase jobs;
  private final ScheduledJob job;
  private final ScheduledExecutorService timer;
  private volatile Job known;
  private volatile boolean failing;
  private volatile boolean closing;
  private int looksToSkip;

  JobSchedule(JobUseCase jobs, ScheduledJob job) {
    this.jobs = jobs;
    this.job = job;
    this.known = Job.fresh(job.name());
    this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, job));
  }

  private static Thread daemon(Runnable task, ScheduledJob job) {
    Thread thread = new Thread(task, "comptoir-" + job.name());
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look whether a job is due, a moment from now: a start is not held up. */
  public static JobSchedule start(JobUseCase jobs, ScheduledJob job) {
    JobSchedule schedule = new JobSchedule(jobs, job);
    long wait = Math.min(LONGEST_WAIT_MILLIS, job.rhythm().period().toMillis() / LOOKS_IN_A_PERIOD);
    schedule.timer.scheduleWithFixedDelay(schedule::look, wait, wait, TimeUnit.MILLISECONDS);
    return schedule;
  }

  /** Does the job if it is due. After a failure this server leaves it to the others for a while. */
  void look() {
    if (looksToSkip > 0) {
      looksToSkip--;
      return;
    }
    try {
      known = jobs.look(job.name());
      jobs.take(job.name(), job.rhythm(), length()).ifPresent(this::run);
      failing = false;
    } catch (LeaseLostException overtaken) {
      LOG.warn("the job {} was taken over by another server: what this one did of it does not count", job.name());
    } catch (RuntimeException e) {
      looksToSkip = LOOKS_BEFORE_RETRY;
      failing = true;
      tell(e);
    }
  }

  // What the engine says of itself is for technicians; what else failed may hold anything, and is told without its message.
  private void tell(RuntimeException failure) {
    if (failure instanceof StorageUnavailableException unavailable) {
      LOG.error("the job {} failed, and is tried again: {}", job.name(), unavailable.getMessage());
    } else {
      LOG.error("the job {} failed, and is tried again", job.name(), failure);
    }
  }

  private void run(Lease lease) {
    try {
      boolean well = job.run(new Renewals(jobs, lease, length(), () -> closing));
      known = jobs.finish(lease, well);
    } catch (StoppedException stopped) {
      jobs.giveBack(lease);
    }
  }

  private Duration length() {
    Duration period = job.rhythm().period();
    return period.compareTo(LONGEST_LEASE) < 0 ? period : LONGEST_LEASE;
  }

  /** How the job was done the last time, by whichever server. */
  public JobFigures figures() {
    Optional<Done> done = Optional.ofNullable(known.done());
    Optional<Boolean> well = failing ? Optional.of(false) : done.map(Done::well);
    return new JobFigures(job.name().value(), done.map(Done::at), well);
  }

  /** Does it no more. What is under way ends at its next step, and another server may take it at once. */
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
