package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.importing.ImportJob;
import io.comptoir.crm.adapter.importing.ImportSettings;
import io.comptoir.crm.adapter.importing.ReceiptImport;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.ImportOrder;
import io.comptoir.crm.server.cli.ImportSummary;
import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.cli.ReceiptImporter;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.owner.Imports;
import io.comptoir.crm.server.owner.RemoteReceipts;

/** Takes in files of receipts: through the running server, behind its tills, or alone when none runs. */
public final class ReceiptDesk implements ReceiptImporter {
  @Override
  public ImportSummary run(ServerConfig config, ImportOrder order, Progress progress) {
    try (WayIn way = WayIn.to(config)) {
      Imports imports = way.choose(RemoteReceipts::new, comptoir -> into(comptoir, ImportSettings.ALONE));
      return imports.run(order, progress);
    }
  }

  /** Takes them into an open customer file. */
  static Imports into(Comptoir comptoir, ImportSettings settings) {
    return (order, progress) -> {
      try {
        ImportJob job = new ImportJob(order.file(), ReceiptMapping.read(order.mapping()), order.report(), order.dryRun());
        return summary(
            new ReceiptImport(comptoir.imports(), comptoir.house(), settings)
                .run(job, reached -> progress.reached(reached.bytes(), reached.ofBytes())));
      } catch (ImportException e) {
        throw new CommandFailure(ExitCode.FAILED, e.getMessage(), e);
      }
    };
  }

  private static ImportSummary summary(ImportReport report) {
    return new ImportSummary(
        report.lines().read(),
        report.receipts().taken(),
        report.receipts().known(),
        report.lines().notTaken(),
        report.sentences());
  }
}
