package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ImportOrder;
import io.comptoir.crm.server.cli.ImportSummary;
import io.comptoir.crm.server.cli.Progress;
import java.util.Optional;

/** Has a running server take in a file of receipts. */
public final class RemoteReceipts implements Imports {
  private final OwnerVisit visit;

  public RemoteReceipts(OwnerVisit visit) {
    this.visit = visit;
  }

  @Override
  public ImportSummary run(ImportOrder order, Progress progress) {
    Listener listener = new Listener(progress);
    visit.ask(ImportMessages.of(order), listener::hear);
    return listener.summary.orElseThrow(() -> new CommandFailure(ExitCode.FAILED, "the server told no result"));
  }

  private static final class Listener {
    private final Progress progress;
    private Optional<ImportSummary> summary = Optional.empty();

    private Listener(Progress progress) {
      this.progress = progress;
    }

    private void hear(Message told) {
      if (told.word().equals(ImportMessages.SUMMARY)) {
        summary = Optional.of(ImportMessages.summary(told));
      } else {
        progress.reached(Long.parseLong(told.field(0)), Long.parseLong(told.field(1)));
      }
    }
  }
}
