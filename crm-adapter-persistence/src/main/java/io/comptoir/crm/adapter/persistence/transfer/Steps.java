package io.comptoir.crm.adapter.persistence.transfer;

/** Counts what is done of all there is to do. */
final class Steps {
  private final TransferProgress progress;
  private final long all;
  private long done;

  Steps(TransferProgress progress, long all) {
    this.progress = progress;
    this.all = all;
  }

  void done(long more) {
    done += more;
    progress.reached(done, Math.max(done, all));
  }
}
