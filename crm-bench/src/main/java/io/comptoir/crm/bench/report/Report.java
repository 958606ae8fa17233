package io.comptoir.crm.bench.report;

import io.comptoir.crm.bench.measure.Estimate;
import io.comptoir.crm.bench.measure.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what was measured into a folder, and the picture of everything measured there so far. */
public final class Report {
  private static final String LINES = ".csv";
  private static final String ONE_SIZE = "\\d+\\.csv";
  private static final String PICTURE = "cost-by-size.svg";
  private static final Map<String, String> PANELS = panels();

  private final Path folder;

  public Report(Path folder) {
    this.folder = folder;
  }

  private static Map<String, String> panels() {
    Map<String, String> panels = new LinkedHashMap<>();
    panels.put("lookup_micros", "look-up by phone, median, µs");
    panels.put("prefix_p99", "name prefix over HTTP, p99, ms");
    panels.put("capture_p50", "capture at full load, median, ms");
    panels.put("bytes_per_customer", "profile on disk, bytes");
    return panels;
  }

  /** What the machine was like before anything was measured. */
  public static Map<String, String> factsBefore(Path home) {
    Map<String, String> facts = new LinkedHashMap<>(Machine.facts(home));
    facts.put("load average before", Machine.loadAverage());
    return facts;
  }

  /** What to say when others use the machine already. */
  public static Optional<String> disturbance() {
    boolean busy = Double.parseDouble(Machine.loadAverage()) > Runtime.getRuntime().availableProcessors();
    return busy ? Optional.of("others used the machine: compare sides of a row, not rows with other pages") : Optional.empty();
  }

  /** The table alone. */
  public static String table(long customers, Map<String, String> facts, List<Row> rows) {
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put("load average after", Machine.loadAverage());
    return Table.of(customers, all, rows);
  }

  /** Writes the table and the figures of one set, and draws the picture of all sizes anew. */
  public void write(String set, String table, List<Row> rows) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(set + ".md"), table);
      Files.writeString(folder.resolve(set + LINES), Lines.of(rows));
      Files.writeString(folder.resolve(PICTURE), Plot.of(costs()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, SortedMap<Long, Double>> costs() throws IOException {
    Map<String, SortedMap<Long, Double>> costs = new LinkedHashMap<>();
    PANELS.values().forEach(title -> costs.put(title, new TreeMap<>()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Report::isOfOneSize).toList()) {
        long customers = Long.parseLong(file.getFileName().toString().replace(LINES, ""));
        Map<String, Estimate> figures = Lines.read(Files.readAllLines(file));
        PANELS.forEach((row, title) -> {
          if (figures.containsKey(row)) {
            costs.get(title).put(customers, figures.get(row).median());
          }
        });
      }
    }
    costs.values().removeIf(Map::isEmpty);
    return costs;
  }

  private static boolean isOfOneSize(Path file) {
    return file.getFileName().toString().matches(ONE_SIZE);
  }
}
