package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.out.JobRepository;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.Job.Done;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands out the house's jobs. The time is that of where jobs are kept: it is read where the unit decides, and not before,
 * because another server's clock says nothing about it.
 */
final class JobService implements JobUseCase {
  private final Storage storage;

  JobService(Storage storage) {
    this.storage = storage;
  }

  @Override
  public Job look(JobName name) {
    return storage.read(repositories -> repositories.jobs().find(name));
  }

  // Servers look often, and find something to do seldom: only then a unit of work is worth its commit.
  @Override
  public Optional<Lease> take(JobName name, Rhythm rhythm, Duration length) {
    boolean due = storage.read(repositories -> isDue(repositories.jobs(), name, rhythm));
    return due ? submit(jobs -> takeIfDue(jobs, name, rhythm, length)) : Optional.empty();
  }

  private static boolean isDue(JobRepository jobs, JobName name, Rhythm rhythm) {
    return jobs.find(name).isDue(rhythm, jobs.now());
  }

  private static Optional<Lease> takeIfDue(JobRepository jobs, JobName name, Rhythm rhythm, Duration length) {
    Job job = jobs.find(name);
    Instant now = jobs.now();
    if (!job.isDue(rhythm, now)) {
      return Optional.empty();
    }
    Job taken = job.taken(now, length);
    jobs.put(taken);
    return Optional.of(taken.lease(rhythm.beginning(now)));
  }

  @Override
  public void renew(Lease lease, Duration length) {
    submit(jobs -> put(jobs, jobs.require(lease).renewed(jobs.now(), length)));
  }

  @Override
  public Job finish(Lease lease, boolean well) {
    return submit(jobs -> put(jobs, jobs.require(lease).finished(new Done(lease.period(), jobs.now(), well))));
  }

  @Override
  public void giveBack(Lease lease) {
    submit(jobs -> jobs.find(lease.job()).heldBy(lease).map(job -> put(jobs, job.givenBack())));
  }

  private static Job put(JobRepository jobs, Job job) {
    jobs.put(job);
    return job;
  }

  private <T> T submit(Function<JobRepository, T> work) {
    return Waiting.on(storage.unitOfWork().submit(repositories -> work.apply(repositories.jobs())));
  }
}
