package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.ImportOrder;
import io.comptoir.crm.server.cli.ImportSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How imports are told. Paths are told whole, as the server works in another folder. */
final class ImportMessages {
  static final String IMPORT = "import";
  static final String PROGRESS = "progress";
  static final String SUMMARY = "summary";
  private static final int SUMS_FROM = 4;

  private ImportMessages() {}

  static Message of(ImportOrder order) {
    return Message.of(
        IMPORT, whole(order.file()), whole(order.mapping()), whole(order.report()), Boolean.toString(order.dryRun()));
  }

  private static String whole(Path path) {
    return path.toAbsolutePath().toString();
  }

  static ImportOrder order(Message told) {
    return new ImportOrder(
        Path.of(told.field(0)), Path.of(told.field(1)), Path.of(told.field(2)), Boolean.parseBoolean(told.field(3)));
  }

  static Message of(ImportSummary summary) {
    List<String> fields = new ArrayList<>();
    fields.add(Long.toString(summary.lines()));
    fields.add(Long.toString(summary.receipts()));
    fields.add(Long.toString(summary.knownReceipts()));
    fields.add(Long.toString(summary.linesNotTaken()));
    fields.addAll(summary.sums());
    return new Message(SUMMARY, fields);
  }

  static ImportSummary summary(Message told) {
    return new ImportSummary(
        Long.parseLong(told.field(0)),
        Long.parseLong(told.field(1)),
        Long.parseLong(told.field(2)),
        Long.parseLong(told.field(3)),
        told.fields().subList(SUMS_FROM, told.fields().size()));
  }
}
