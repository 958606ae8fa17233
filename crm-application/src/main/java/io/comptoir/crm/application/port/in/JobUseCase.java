package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import java.time.Duration;
import java.util.Optional;

/**
 * The conversation with who does the house's scheduled jobs: of several servers one does each, once per period. Each call
 * is a short unit of work of its own; the job runs between them, as long as it takes. Thread-safe.
 */
public interface JobUseCase {
  /** What is known of a job. */
  Job look(JobName name);

  /**
   * Takes a job that is to be done now: nobody holds it, and it was not done in this period. It is held until the lease is
   * finished or given back, or ends because nobody renewed it.
   *
   * @param length for how long
   * @return the lease, or nothing when the job is not to be done now
   */
  Optional<Lease> take(JobName name, Rhythm rhythm, Duration length);

  /**
   * Has a lease end this long from now. One that has ended already, and nobody took over, is good again.
   *
   * @throws io.comptoir.crm.application.port.out.LeaseLostException when another has taken the job over
   */
  void renew(Lease lease, Duration length);

  /**
   * Says that the job was done for the lease's period.
   *
   * @param well whether all was well, or what was found has to be looked after
   * @return what is known of the job now
   * @throws io.comptoir.crm.application.port.out.LeaseLostException when another has taken the job over: what was done does
   *     not count
   */
  Job finish(Lease lease, boolean well);

  /** Lets go of a job that was not done, so that another may take it at once; nothing happens when one has taken it over. */
  void giveBack(Lease lease);
}
