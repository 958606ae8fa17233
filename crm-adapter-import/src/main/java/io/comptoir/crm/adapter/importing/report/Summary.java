package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.report.ImportReport.Lines;
import io.comptoir.crm.adapter.importing.report.ImportReport.Receipts;
import io.comptoir.crm.adapter.importing.report.ImportReport.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A report as rows of names, sentences and values. */
final class Summary {
  private final List<Row> rows = new ArrayList<>();
  private final String verb;

  /** One figure; its sentence says it in full. */
  record Row(String name, String sentence, String value) {}

  private Summary(boolean dryRun) {
    this.verb = dryRun ? "that would be taken" : "taken";
  }

  static List<Row> of(ImportReport report) {
    Summary summary = new Summary(report.dryRun());
    summary.lines(report.lines());
    summary.receipts(report.receipts());
    summary.each(report.reasons(), reason -> "lines not taken, " + reason.word() + ": " + reason.sentence());
    summary.each(report.notes().remarks(), remark -> "receipts with remark " + remark.word() + ": " + remark.sentence());
    summary.each(report.notes().warnings(), code -> "warnings " + code);
    summary.sum(report.sum());
    summary.speed(report);
    return summary.rows;
  }

  private void lines(Lines lines) {
    count("lines_read", "lines read", lines.read());
    count("lines_taken", "lines " + verb, lines.taken());
    count("lines_known", "lines known before", lines.known());
    count("lines_not_taken", "lines not taken", lines.notTaken());
    unlessNone("lines_in_conflict", "lines on receipts in conflict", lines.inConflict());
    unlessNone("lines_to_repair", "lines on receipts to be repaired", lines.toRepair());
    unlessNone("lines_duplicate", "lines that repeat another of their receipt", lines.duplicates());
  }

  private void receipts(Receipts receipts) {
    count("receipts_taken", "receipts " + verb, receipts.taken());
    unlessNone("sales", "of them sales", receipts.sales());
    unlessNone("returns", "of them returns", receipts.returns());
    unlessNone("exchanges", "of them exchanges", receipts.exchanges());
    unlessNone("anonymous", "of them without a customer", receipts.anonymous());
    unlessNone("receipts_known", "receipts known before", receipts.known());
    unlessNone("receipts_in_conflict",
        "receipts in conflict: another of their number says something else", receipts.inConflict());
    unlessNone("receipts_to_repair",
        "receipts to be repaired: they count nowhere until then", receipts.toRepair());
  }

  private <K extends Enum<K>> void each(Map<K, Long> counts, Function<K, String> label) {
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().ordinal()))
        .forEach(entry -> count(entry.getKey().name().toLowerCase(Locale.ROOT),
            label.apply(entry.getKey()), entry.getValue()));
  }

  private void sum(Sum sum) {
    String currency = " " + sum.currency().getCurrencyCode();
    row("sum", "sum of the receipts taken and known", sum.amount().toPlainString() + currency);
    row("sum_unrounded", "sum had no line been rounded", sum.unrounded().toPlainString() + currency);
    row("rounding", "difference by rounding", sum.difference().toPlainString() + currency);
  }

  private void speed(ImportReport report) {
    row("seconds", "seconds", String.format(Locale.ROOT, "%.1f", report.duration().toMillis() / 1000.0));
    count("lines_per_second", "lines per second", report.linesPerSecond());
  }

  private void unlessNone(String name, String label, long count) {
    if (count > 0) {
      count(name, label, count);
    }
  }

  private void count(String name, String label, long count) {
    rows.add(new Row(name, count + " " + label, Long.toString(count)));
  }

  private void row(String name, String label, String value) {
    rows.add(new Row(name, label + ": " + value, value));
  }
}
