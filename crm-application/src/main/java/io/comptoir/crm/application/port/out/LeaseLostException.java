package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.job.Lease;

/** Says that a lease is not good any more: its job was taken over by another, or given back. Nothing was stored. */
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Lease lease;

  /** Says so of {@code lease}. */
  public LeaseLostException(Lease lease) {
    super("The job " + lease.job() + " was taken over: lease " + lease.fence() + " is not good any more");
    this.lease = lease;
  }

  /** The lease that is not good any more. */
  public Lease lease() {
    return lease;
  }
}
