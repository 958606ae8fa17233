package io.comptoir.crm.bench.report;

import io.comptoir.crm.bench.measure.Row;
import io.comptoir.crm.bench.measure.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table for people, in Markdown. */
final class Table {
  private Table() {}

  static String of(long customers, Map<String, String> facts, List<Row> rows) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "# %,d customers%n%n", customers));
    text.append("Written by `crm-bench/bench`; what each row means stands in [README.md](README.md).\n\n");
    return text.append(of(facts)).append('\n').append(of(rows)).toString();
  }

  /** What was known beside the figures, as a list. */
  static String of(Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  /** The figures alone. */
  static String of(List<Row> rows) {
    StringBuilder text =
        new StringBuilder("| work | measured (95 % interval) | to reach | | beside it |\n|---|---|---|---|---|\n");
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(Row row) {
    return "| " + String.join(" | ", row.work(), Figures.estimate(row.figure(), row.unit()), target(row), verdict(row),
        row.beside()) + " |\n";
  }

  private static String target(Row row) {
    return switch (row.target().kind()) {
      case AT_LEAST -> "at least " + Figures.number(row.target().value());
      case AT_MOST -> "at most " + Figures.number(row.target().value());
      case NONE -> "";
    };
  }

  private static String verdict(Row row) {
    return row.target().kind() == Target.Kind.NONE ? "" : row.isReached() ? "reached" : "**not reached**";
  }
}
