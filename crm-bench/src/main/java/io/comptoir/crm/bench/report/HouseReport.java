package io.comptoir.crm.bench.report;

import io.comptoir.crm.bench.house.TableUse;
import io.comptoir.crm.bench.measure.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what was measured of servers on PostgreSQL into one page, a part for each size: other sizes stay as they are. */
public final class HouseReport {
  private static final String PAGE = "postgresql.md";
  private static final String LINES = "postgresql-%d.csv";
  private static final Pattern PART = Pattern.compile("(?ms)^## ([\\d,]+) customers$.*?(?=^## |\\z)");
  private static final String HEAD =
      """
      # Servers on PostgreSQL

      Written by `crm-bench/bench-postgresql`; what each row means stands in [README.md](README.md#servers-on-postgresql).
      PostgreSQL, the servers and the load share the cores of one machine: the figures tell what they cost beside each
      other, not what machines of their own would carry.

      """;

  private final Path folder;

  public HouseReport(Path folder) {
    this.folder = folder;
  }

  /** What was measured at one size. */
  public static String part(long customers, Map<String, String> facts, List<Row> rows, List<TableUse> uses) {
    return String.format(Locale.ROOT, "## %,d customers%n%n", customers) + Table.of(facts) + "- load average after: "
        + Machine.loadAverage() + "\n\n" + Table.of(rows) + "\n" + tables(uses) + "\n";
  }

  private static String tables(List<TableUse> uses) {
    StringBuilder text =
        new StringBuilder("| table | rows | bytes a row | of its indexes | MB in all |\n|---|---|---|---|---|\n");
    uses.stream().filter(use -> use.rows() > 100).forEach(use -> text.append(line(use)));
    return text.toString();
  }

  private static String line(TableUse use) {
    double rows = use.rows();
    return String.format(
        Locale.ROOT, "| `%s` | %,d | %.0f | %.0f | %.1f |%n", use.table(), use.rows(), use.bytes() / rows,
        use.indexes() / rows, use.all() / 1e6);
  }

  /** Puts the part of one size into the page, in place of the one there was, and writes its figures for programs. */
  public void write(long customers, String part, List<Row> rows) {
    try {
      Files.createDirectories(folder);
      Path page = folder.resolve(PAGE);
      Map<Long, String> parts = Files.exists(page) ? parts(Files.readString(page)) : new TreeMap<>();
      parts.put(customers, part);
      Files.writeString(page, HEAD + String.join("", parts.values()).stripTrailing() + "\n");
      Files.writeString(folder.resolve(LINES.formatted(customers)), Lines.of(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Long, String> parts(String page) {
    Map<Long, String> parts = new TreeMap<>();
    Matcher part = PART.matcher(page);
    while (part.find()) {
      parts.put(Long.parseLong(part.group(1).replace(",", "")), part.group().stripTrailing() + "\n\n");
    }
    return parts;
  }
}
