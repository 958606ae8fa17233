package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.report.ImportReport.Lines;
import io.comptoir.crm.adapter.importing.report.ImportReport.Receipts;
import io.comptoir.crm.adapter.importing.report.ImportReport.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A report as rows of names, sentences and values. */
final class Summary {
  private final List<Row> rows = new ArrayList<>();
  private final String verb;

  /** One figure; {@code unit} is empty where it is a number of things. */
  record Row(String name, String label, String value, String unit) {
    String sentence() {
      return label + ": " + value + (unit.isEmpty() ? "" : " " + unit);
    }
  }

  private Summary(boolean dryRun) {
    this.verb = dryRun ? "that would be taken" : "taken";
  }

  static List<Row> of(ImportReport report) {
    Summary summary = new Summary(report.dryRun());
    summary.lines(report.lines());
    summary.receipts(report.receipts());
    summary.each(report.reasons(), reason -> "  lines not taken because " + reason.sentence());
    summary.each(report.notes().remarks(), remark -> "  receipts of which " + remark.sentence());
    summary.each(report.notes().warnings(), code -> "  warnings " + code);
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
    unlessNone("sales", "  of them sales", receipts.sales());
    unlessNone("returns", "  of them returns", receipts.returns());
    unlessNone("exchanges", "  of them exchanges", receipts.exchanges());
    unlessNone("anonymous", "  of them without a customer", receipts.anonymous());
    unlessNone("receipts_known", "receipts known before", receipts.known());
    unlessNone("receipts_in_conflict",
        "receipts in conflict with others of their number", receipts.inConflict());
    unlessNone("receipts_to_repair",
        "receipts to be repaired, which count nowhere until then", receipts.toRepair());
  }

  private <K extends Enum<K>> void each(Map<K, Long> counts, Function<K, String> label) {
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().ordinal()))
        .forEach(entry -> count(entry.getKey().name().toLowerCase(Locale.ROOT),
            label.apply(entry.getKey()), entry.getValue()));
  }

  private void sum(Sum sum) {
    amount("sum", "sum of the receipts taken and known", sum.amount(), sum.currency());
    amount("sum_unrounded", "the same sum had no line been rounded", sum.unrounded(), sum.currency());
    amount("rounding", "difference by rounding", sum.difference(), sum.currency());
  }

  private void amount(String name, String label, BigDecimal amount, Currency currency) {
    rows.add(new Row(name, label, amount.toPlainString(), currency.getCurrencyCode()));
  }

  private void speed(ImportReport report) {
    String seconds = String.format(Locale.ROOT, "%.1f", report.duration().toMillis() / 1000.0);
    rows.add(new Row("duration", "duration", seconds, "s"));
    count("lines_per_second", "lines per second", report.linesPerSecond());
  }

  private void unlessNone(String name, String label, long count) {
    if (count > 0) {
      count(name, label, count);
    }
  }

  private void count(String name, String label, long count) {
    rows.add(new Row(name, label, Long.toString(count), ""));
  }
}
