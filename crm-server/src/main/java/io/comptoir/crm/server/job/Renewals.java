package io.comptoir.crm.server.job;

import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.domain.job.Lease;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Renews a lease when a third of it has passed, so that one attempt may come late; who does nothing any more loses it. */
final class Renewals implements Hold {
  private static final int IN_A_LEASE = 3;

  private final JobUseCase jobs;
  private final Lease lease;
  private final Duration length;
  private final BooleanSupplier stopping;
  private long renewed = System.nanoTime();

  Renewals(JobUseCase jobs, Lease lease, Duration length, BooleanSupplier stopping) {
    this.jobs = jobs;
    this.lease = lease;
    this.length = length;
    this.stopping = stopping;
  }

  @Override
  public Lease lease() {
    return lease;
  }

  @Override
  public void keep() {
    if (stopping.getAsBoolean()) {
      throw new StoppedException();
    }
    long now = System.nanoTime();
    if (now - renewed >= length.toNanos() / IN_A_LEASE) {
      jobs.renew(lease, length);
      renewed = now;
    }
  }
}
