package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.ImportOrder;
import io.comptoir.crm.server.cli.ImportSummary;
import io.comptoir.crm.server.cli.Progress;

/** Takes files of receipts into the open customer file. */
@FunctionalInterface
public interface Imports {
  /**
   * Takes one in.
   *
   * @throws io.comptoir.crm.server.cli.CommandFailure when it cannot be taken in
   */
  ImportSummary run(ImportOrder order, Progress progress);
}
