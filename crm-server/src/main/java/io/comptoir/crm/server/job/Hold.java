package io.comptoir.crm.server.job;

import io.comptoir.crm.domain.job.Lease;

/** The right to go on with a job. */
public interface Hold {
  /** The lease, for the units of work that the job writes in: each requires it. */
  Lease lease();

  /** Keeps the right, or throws when the job must not go on: asked between two steps of it, several times in a lease. */
  void keep();
}
