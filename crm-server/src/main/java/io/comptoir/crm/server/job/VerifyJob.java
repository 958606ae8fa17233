package io.comptoir.crm.server.job;

import io.comptoir.crm.application.port.in.IntegrityUseCase;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Rhythm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the chain of hashes anew, slowly: page by page, each in a read of its own, with rests between. What it finds is
 * told in one line; the tills go on either way.
 */
public final class VerifyJob implements ScheduledJob {
  private static final Logger LOG = LoggerFactory.getLogger(VerifyJob.class);
  private static final JobName NAME = new JobName("verify");

  private final IntegrityUseCase integrity;
  private final Rhythm rhythm;

  /** A check of this file in this rhythm. */
  public VerifyJob(IntegrityUseCase integrity, Rhythm rhythm) {
    this.integrity = integrity;
    this.rhythm = rhythm;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public Rhythm rhythm() {
    return rhythm;
  }

  @Override
  public boolean run(Hold hold) {
    Pace pace = new Pace();
    IntegrityReport report =
        integrity.verify(
            (entries, ofEntries) -> {
              pace.rest();
              hold.keep();
            });
    report.firstFault().ifPresentOrElse(VerifyJob::tell, () -> tell(report));
    return report.isWhole();
  }

  // Where it says that a row is damaged, what stands in it may be anything, and is not told.
  private static void tell(FirstFault fault) {
    LOG.error(
        "the chain of hashes is damaged: the first bad row is change {}: {}; run 'crm verify', restore a backup, and keep"
            + " this customer file to find out why",
        fault.seq(), fault.what().words());
  }

  private static void tell(IntegrityReport whole) {
    LOG.info("the chain of hashes is whole: {} changes, {} facts, end {}", whole.entries(), whole.facts(), whole.end());
  }
}
