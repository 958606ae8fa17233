package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;

/** Takes in a file of receipts through the same path as a till's captures. */
@FunctionalInterface
public interface ReceiptImporter {
  /**
   * Reads the whole file, tells how far it is, and writes the report.
   *
   * @throws CommandFailure when the mapping or the file cannot be understood, or the data folder cannot be used
   */
  ImportSummary run(ServerConfig config, ImportOrder order, Progress progress);
}
