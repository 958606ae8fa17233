package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.receipt.LeftOut;
import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt;
import io.comptoir.crm.adapter.importing.receipt.Remark;
import io.comptoir.crm.adapter.importing.receipt.UnderstoodReceipt;
import io.comptoir.crm.adapter.importing.report.Filed.Refused;
import io.comptoir.crm.adapter.importing.report.Filed.Standing;
import io.comptoir.crm.adapter.importing.report.Filed.Stored;
import io.comptoir.crm.domain.fault.Warning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down and counts what becomes of every line. Not thread-safe. */
public final class Reporting implements AutoCloseable {
  private final Tally tally = new Tally();
  private final ReportFile file;

  /** Begins a report at {@code path}, in place of what stands there. */
  public Reporting(Path path) {
    this.file = ReportFile.create(path);
  }

  /** A line that no receipt could be gathered for. */
  public void notTaken(String receiptNumber, RawLine line, NotTaken why) {
    notTaken(receiptNumber, List.of(line), why, "");
  }

  /** The lines of a receipt that go into none. */
  public void leftOut(UnderstoodReceipt receipt) {
    tally.duplicates(receipt.duplicates());
    Map<NotTaken, List<RawLine>> byReason = receipt.leftOut().stream().collect(Collectors.groupingBy(
        LeftOut::why, () -> new EnumMap<>(NotTaken.class), Collectors.mapping(LeftOut::line, Collectors.toList())));
    byReason.forEach((why, lines) -> notTaken(receipt.number(), lines, why, ""));
  }

  /** What became of a receipt. */
  public void filed(UnderstoodReceipt understood, Filed filed) {
    ReadyReceipt receipt = understood.ready().orElseThrow();
    if (filed instanceof Stored stored) {
      tally.stored(receipt, stored, understood.remarks());
      stored(understood, receipt, stored);
    } else if (filed instanceof Refused refused) {
      notTaken(receipt.number(), receipt.sources(), refused.why(), ": " + refused.code());
    }
  }

  private void notTaken(String number, List<RawLine> lines, NotTaken why, String more) {
    tally.notTaken(why, lines.size());
    file.row("not_taken", number, LineRanges.of(lines), why.word(), why.sentence() + more, "", "");
  }

  private void stored(UnderstoodReceipt understood, ReadyReceipt receipt, Stored stored) {
    String codes = Stream.concat(
        understood.remarks().stream().sorted().map(Remark::word),
        stored.warnings().stream().map(Warning::code).map(Enum::name).distinct()).collect(Collectors.joining(" "));
    String details = Stream.concat(
        understood.remarks().stream().sorted().map(Remark::sentence),
        stored.warnings().stream().map(Warning::detail).distinct()).collect(Collectors.joining("; "));
    file.row(word(receipt, stored.standing()), receipt.number(), LineRanges.of(receipt.sources()), codes, details,
        receipt.total().toPlainString(), receipt.currency().getCurrencyCode());
  }

  private static String word(ReadyReceipt receipt, Standing standing) {
    return standing == Standing.TAKEN ? receipt.kind().word() : standing.name().toLowerCase(Locale.ROOT);
  }

  /** Lines that came to their end so far. */
  public long linesSettled() {
    return tally.settled();
  }

  /** Receipts that came to their end so far. */
  public long receiptsSettled() {
    return tally.receipts();
  }

  /** Ends the report with its figures. */
  public ImportReport end(boolean dryRun, Currency currency, Duration duration) {
    ImportReport report = tally.report(dryRun, currency, duration);
    Summary.of(report)
        .forEach(row -> file.row("summary", "", "", row.name(), row.label().strip(), row.value(), row.unit()));
    return report;
  }

  @Override
  public void close() {
    file.close();
  }
}
