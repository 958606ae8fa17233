package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import java.time.Instant;

/**
 * The scheduled jobs of the house, and who holds them.
 *
 * <p>Of units of work that write the same job at the same time one comes first, and the others decide by what it wrote.
 */
public interface JobRepository {
  /**
   * The moment by the clock that leases are counted by: where several servers work on one engine, the engine's own. It goes
   * on while a unit of work runs, and how far the servers' clocks are apart makes no difference.
   */
  Instant now();

  /** The job under this name; one that nobody has held yet is fresh. */
  Job find(JobName name);

  /** Adds a job, or replaces the one with its name. */
  void put(Job job);

  /**
   * Requires, in a unit of work that a job consists of, that nobody has taken it over, and writes it as it is: whoever takes
   * it over at the same time comes before all of this unit or after all of it.
   *
   * @return the job as it stands
   * @throws LeaseLostException when somebody has taken it over, or it was given back
   */
  default Job require(Lease lease) {
    Job held = find(lease.job()).heldBy(lease).orElseThrow(() -> new LeaseLostException(lease));
    put(held);
    return held;
  }
}
