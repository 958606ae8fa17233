package io.comptoir.crm.bench;

import io.comptoir.crm.bench.data.DataSet;
import io.comptoir.crm.bench.data.Names;
import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.data.Progress;
import io.comptoir.crm.bench.measure.Lab;
import io.comptoir.crm.bench.measure.Lab.Effort;
import io.comptoir.crm.bench.measure.Measurements;
import io.comptoir.crm.bench.measure.Row;
import io.comptoir.crm.bench.opponent.NaiveFile;
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

/** Builds the data set of one size where it is missing, measures, and writes the table. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the program beside its limits and writes the table of one size to docs/benchmarks.")
final class BenchCommand implements Callable<Integer> {
  private static final long SMALL = 100_000;
  private static final double MILLIS = 1e3;

  private final PrintStream out;

  @Option(names = "--customers", required = true, paramLabel = "N", description = "How many customers the file holds.")
  private long customers;

  @Option(
      names = "--names",
      paramLabel = "KIND",
      description = "Which family names they bear: few, or many (hundreds of thousands, most of them rare). Default: few.")
  private Names names = Names.FEW;

  @Option(names = "--pairs", paramLabel = "N", description = "How many pairs of each measurement (default: 10).")
  private int pairs = 10;

  @Option(names = "--seconds", paramLabel = "S", description = "How long each side is loaded at a time (default: 4).")
  private double seconds = 4;

  @Option(names = "--warm-up", paramLabel = "S", description = "How long each side is loaded before, and again until it gets no faster (default: 6).")
  private double warmUp = 6;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Measures only this, prints the table, and writes no file unless --report names a folder. Several are separated by commas.")
  private List<String> only = List.of();

  @Option(names = "--folder", paramLabel = "DIR", description = "Where data sets are kept (default: target/data of this module).")
  private @Nullable Path folder;

  @Option(names = "--report", paramLabel = "DIR", description = "Where the table goes (default: docs/benchmarks).")
  private @Nullable Path report;

  @Option(names = "--home", hidden = true, description = "The folder of the project.")
  private Path home = Path.of("").toAbsolutePath();

  @Option(names = "--build-only", description = "Builds the data set and measures nothing.")
  private boolean buildOnly;

  BenchCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    List<String> unknown = only.stream().filter(name -> !Measurements.names().contains(name)).toList();
    if (!unknown.isEmpty()) {
      out.println("there is no measurement " + unknown + "; there are " + Measurements.names());
      return CommandLine.ExitCode.USAGE;
    }
    Path root = folder == null ? home.resolve("crm-bench/target/data") : folder;
    People people = new People(People.SEED, names);
    DataSet data = DataSet.of(root, people, customers, out);
    DataSet small = customers <= SMALL ? data : DataSet.of(root, people, SMALL, out);
    Path naive = naive(root, people);
    if (!buildOnly) {
      measure(new Lab.Files(data, data.toWriteInto(out), small, naive, home));
    }
    return CommandLine.ExitCode.OK;
  }

  private Path naive(Path root, People people) {
    Path naive = root.resolve("naive-" + names.of(customers));
    NaiveFile.build(naive, customers, people, new Progress(out, "opponent", customers)::reached);
    return naive;
  }

  private void measure(Lab.Files files) {
    Map<String, String> facts = Report.factsBefore(home);
    facts.put("date", LocalDate.now().toString());
    facts.put("family names", names.toString());
    facts.put("pairs", String.format(Locale.ROOT, "%d of %.1f s a side, warmed up in turns of %.1f s until no faster", pairs, seconds, warmUp));
    List<Row> rows = List.of();
    try (Lab lab = Lab.on(new Effort(pairs, time(seconds), time(warmUp)), files, out)) {
      facts.put("cores", lab.pinning());
      rows = Measurements.run(lab, only);
    }
    String table = Report.table(customers, facts, rows);
    out.println(table);
    if (only.isEmpty() || report != null) {
      new Report(report == null ? home.resolve("docs/benchmarks") : report).write(names.of(customers), table, rows);
    }
  }

  private static Duration time(double seconds) {
    return Duration.ofMillis(Math.round(seconds * MILLIS));
  }
}
