package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.out.JobRepository;
import io.comptoir.crm.domain.job.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The right to scan, kept for as long as steps are taken: who does nothing any more loses it within a minute. */
final class ScanLease {
  static final Duration LENGTH = Duration.ofMinutes(1);
  private static final Duration RENEWED_AFTER = LENGTH.dividedBy(3);

  private final JobUseCase jobs;
  private final Lease lease;
  private final Supplier<Instant> clock;
  private Instant renewed;

  ScanLease(JobUseCase jobs, Lease lease, Supplier<Instant> clock) {
    this.jobs = jobs;
    this.lease = lease;
    this.clock = clock;
    this.renewed = clock.get();
  }

  /** Keeps it between steps that write nothing. */
  void keep() {
    Instant now = clock.get();
    if (now.isAfter(renewed.plus(RENEWED_AFTER))) {
      jobs.renew(lease, LENGTH);
      renewed = now;
    }
  }

  /** Requires it in a unit of work, and keeps it. */
  void require(JobRepository repository) {
    repository.put(repository.require(lease).renewed(repository.now(), LENGTH));
  }
}
