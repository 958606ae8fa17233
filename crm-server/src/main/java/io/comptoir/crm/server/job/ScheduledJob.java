package io.comptoir.crm.server.job;

import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Rhythm;

/** One thing that is done once per period, by one server of the house. */
public interface ScheduledJob {
  /** What it is called, on all servers. */
  JobName name();

  /** How often it is done. */
  Rhythm rhythm();

  /** Does it, and asks every now and then whether to go on; answers whether all was well, or throws when it could not. */
  boolean run(Hold hold);
}
