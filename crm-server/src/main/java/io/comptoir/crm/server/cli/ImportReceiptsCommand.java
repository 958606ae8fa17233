package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a file of receipts. */
@Command(
    name = "receipts",
    description = "Take in a CSV file of receipt lines, gzipped or not. Running it twice changes nothing.")
final class ImportReceiptsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final ReceiptImporter importer;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "FILE", description = "The receipts.")
  private Path file;

  @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "Says which column is what.")
  private Path mapping;

  @Option(names = "--dry-run", description = "Read and report, but store nothing.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "Where to write what was taken, what was not, and why",
        "(default: the file's name and .report.csv, in the working directory)."
      })
  private @Nullable Path report;

  ImportReceiptsCommand(Terminal terminal, ConfigurationReader reader, ReceiptImporter importer) {
    this.terminal = terminal;
    this.reader = reader;
    this.importer = importer;
  }

  @Override
  public Integer call() {
    ImportOrder order = new ImportOrder(readable(file), readable(mapping), reportFile(), dryRun);
    ServerConfig config = options.read(reader);
    tell(run(config, order), order);
    return ExitCode.OK.number();
  }

  private ImportSummary run(ServerConfig config, ImportOrder order) {
    try (ProgressDisplay progress = ProgressDisplay.of("Import", terminal)) {
      return importer.run(config, order, progress);
    }
  }

  private void tell(ImportSummary summary, ImportOrder order) {
    terminal.print(
        "%d lines read: %d receipts %s, %d known before, %d lines not taken"
            .formatted(
                summary.lines(),
                summary.receipts(),
                order.dryRun() ? "would be taken" : "taken",
                summary.knownReceipts(),
                summary.linesNotTaken()));
    summary.sums().forEach(terminal::print);
    terminal.print("report: " + order.report());
  }

  private Path reportFile() {
    return report != null ? report : Path.of(file.getFileName() + ".report.csv");
  }

  private static Path readable(Path file) {
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      return file;
    }
    throw new CommandFailure(
        ExitCode.USAGE, file + " cannot be read; check the name and that this user may read the file");
  }
}
