package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.cli.ScanSummary;
import java.util.concurrent.atomic.AtomicReference;

/** Has a running server scan its file. */
public final class RemoteScans implements Scans {
  private final OwnerVisit visit;

  public RemoteScans(OwnerVisit visit) {
    this.visit = visit;
  }

  @Override
  public ScanSummary run(boolean everybody, Progress progress) {
    AtomicReference<ScanSummary> summary = new AtomicReference<>();
    visit.ask(ScanMessages.of(everybody), told -> {
      if (told.word().equals(ScanMessages.SUMMARY)) {
        summary.set(ScanMessages.summary(told));
      } else {
        progress.reached(Long.parseLong(told.field(0)), Long.parseLong(told.field(1)));
      }
    });
    if (summary.get() == null) {
      throw new CommandFailure(ExitCode.FAILED, "the server told no result");
    }
    return summary.get();
  }
}
