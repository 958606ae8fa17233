package io.comptoir.crm.bench;

import io.comptoir.crm.bench.matching.FoundPairs;
import io.comptoir.crm.bench.matching.GeneratedSet;
import io.comptoir.crm.bench.matching.NamePairs;
import io.comptoir.crm.bench.matching.PeopleSet;
import io.comptoir.crm.bench.matching.SearchProcess;
import io.comptoir.crm.bench.report.MatchingReport;
import io.comptoir.crm.bench.report.Report;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches every set of people that is there, compares with the truth where it is known, and writes the page. */
@Command(
    name = "bench-matching",
    mixinStandardHelpOptions = true,
    description = "Measures which of the people who are there twice are found, and which names in two scripts.")
final class MatchingBenchCommand implements Callable<Integer> {
  private final PrintStream out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "More sets: a folder with NAME.csv (or .csv.gz), NAME.properties, the mapping, and, where the truth is known,",
        "NAME.truth.csv (or .gz) with id and entity. May be given several times."
      })
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--generated",
      split = ",",
      paramLabel = "ROWS",
      description = "Made-up people too, in files of so many rows; several are separated by commas.")
  private List<Long> generated = List.of();

  @Option(names = "--folder", paramLabel = "DIR", description = "Where made-up people are kept (default: target/data of this module).")
  private @Nullable Path folder;

  @Option(names = "--build-only", description = "Makes people up and searches nothing.")
  private boolean buildOnly;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Searches only these sets, prints the table, and writes no file unless --report names a folder.")
  private List<String> only = List.of();

  @Option(names = "--report", paramLabel = "DIR", description = "Where the page goes (default: docs/benchmarks).")
  private @Nullable Path report;

  @Option(names = "--home", hidden = true, description = "The folder of the project.")
  private Path home = Path.of("").toAbsolutePath();

  MatchingBenchCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Map<String, String> facts = Report.factsBefore(home);
    Report.disturbance().ifPresent(by -> facts.put("DISTURBED", by));
    facts.put("date", LocalDate.now().toString());
    Path shared = home.resolve("../shared/data").normalize();
    List<PeopleSet> sets = sets(shared);
    if (buildOnly) {
      return CommandLine.ExitCode.OK;
    }
    SearchProcess search = new SearchProcess(home);
    List<FoundPairs> found = new ArrayList<>();
    for (PeopleSet set : sets) {
      out.println("searching " + set.name() + " …");
      found.add(search.of(set));
    }
    List<NamePairs> names = only.isEmpty() ? NamePairs.in(shared.resolve("names"), out) : List.of();
    String page = MatchingReport.page(facts, found, names);
    out.println(page);
    if (only.isEmpty() || report != null) {
      new MatchingReport(report == null ? home.resolve("docs/benchmarks") : report).write(page);
    }
    return CommandLine.ExitCode.OK;
  }

  private List<PeopleSet> sets(Path shared) {
    Path kept = folder == null ? home.resolve("crm-bench/target/data/people") : folder;
    Stream<PeopleSet> known = Stream.concat(PeopleSet.shared(shared, out).stream(), data.stream().flatMap(PeopleSet::in));
    return Stream.concat(known, generated.stream().map(rows -> GeneratedSet.of(kept, rows)))
        .filter(set -> only.isEmpty() || only.contains(set.name()))
        .toList();
  }
}
