package io.comptoir.crm.bench;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.house.HouseData;
import io.comptoir.crm.bench.house.HouseDatabase;
import io.comptoir.crm.bench.measure.HouseLab;
import io.comptoir.crm.bench.measure.HouseMeasurements;
import io.comptoir.crm.bench.measure.Lab.Effort;
import io.comptoir.crm.bench.measure.Row;
import io.comptoir.crm.bench.report.HouseReport;
import io.comptoir.crm.bench.report.Report;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a data set into a PostgreSQL where it is missing, measures servers on it, and writes the page. */
@Command(
    name = "bench-postgresql",
    mixinStandardHelpOptions = true,
    description = "Measures one server and two on one PostgreSQL beside one on SQLite and beside bare pgjdbc.")
final class PostgresBenchCommand implements Callable<Integer> {
  private static final double MILLIS = 1e3;

  private final PrintStream out;

  @Option(names = "--customers", required = true, paramLabel = "N", description = "How many customers the file holds.")
  private long customers;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A PostgreSQL, jdbc:postgresql://host/database?user=…; who connects must be allowed to make databases. Without it one is started here.")
  private @Nullable String url;

  @Option(names = "--pairs", paramLabel = "N", description = "How many rounds of each measurement (default: 10).")
  private int pairs = 10;

  @Option(names = "--seconds", paramLabel = "S", description = "How long each side is loaded at a time (default: 3).")
  private double seconds = 3;

  @Option(names = "--warm-up", paramLabel = "S", description = "How long each side is loaded before, again until it gets no faster (default: 4).")
  private double warmUp = 4;

  @Option(names = "--connections", paramLabel = "N", description = "How many connections the load has (default: 64).")
  private int connections = 64;

  @Option(names = "--prepare", description = "Only puts the customers into the PostgreSQL, which takes long when they are many.")
  private boolean prepare;

  @Option(names = "--folder", paramLabel = "DIR", description = "Where data sets are kept (default: target/data of this module).")
  private @Nullable Path folder;

  @Option(names = "--report", paramLabel = "DIR", description = "Where the page goes (default: docs/benchmarks).")
  private @Nullable Path report;

  @Option(names = "--home", hidden = true, description = "The folder of the project.")
  private Path home = Path.of("").toAbsolutePath();

  PostgresBenchCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Path root = folder == null ? home.resolve("crm-bench/target/data") : folder;
    Map<String, String> facts = Report.factsBefore(home);
    Report.disturbance().ifPresent(by -> facts.put("DISTURBED", by));
    DataSet data = DataSet.of(root, customers, out);
    try (HouseDatabase database = database(root)) {
      database.requireDurable();
      facts.put("PostgreSQL", database.settings().toString());
      HouseData house = HouseData.of(database, data, out);
      if (!prepare) {
        measure(house, facts);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private HouseDatabase database(Path root) {
    return url == null ? HouseDatabase.started(root.resolve("postgresql")) : HouseDatabase.given(url);
  }

  private void measure(HouseData house, Map<String, String> facts) {
    facts.put("date", LocalDate.now().toString());
    facts.put("rounds", String.format(Locale.ROOT, "%d of %.1f s a side, warmed up in turns of %.1f s until no faster", pairs, seconds, warmUp));
    facts.put("load", connections + " connections, 8 of each server to PostgreSQL for units of work and 8 for reads");
    facts.put("cores", "PostgreSQL, servers and load share all");
    Effort effort = new Effort(pairs, time(seconds), time(warmUp));
    List<Row> rows = List.of();
    HouseLab.Files files = new HouseLab.Files(house, house.data().toWriteInto(out), home);
    try (HouseLab lab = HouseLab.on(effort, connections, files, out)) {
      rows = HouseMeasurements.run(lab);
    }
    String part = HouseReport.part(customers, facts, rows, house.uses());
    out.println(part);
    new HouseReport(report == null ? home.resolve("docs/benchmarks") : report).write(customers, part, rows);
  }

  private static Duration time(double seconds) {
    return Duration.ofMillis(Math.round(seconds * MILLIS));
  }
}
