package io.comptoir.crm.bench;

import io.comptoir.crm.bench.scan.ScanLab;
import io.comptoir.crm.bench.scan.ScanLab.Recall;
import io.comptoir.crm.bench.scan.ScanLab.Timed;
import io.comptoir.crm.bench.scan.Town;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a customer file with generated people of whom some are there twice, scans it, and tells what came of it. */
@Command(
    name = "bench-scan",
    mixinStandardHelpOptions = true,
    description = "Measures scans for duplicates: who is found, how fast, and in how much memory.")
final class ScanBenchCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000;
  private static final double CERTAIN = 0.99;

  private final PrintStream out;

  @Option(names = "--customers", description = "How many (default: ${DEFAULT-VALUE}).")
  private int customers = 20_000;

  @Option(names = "--seed", description = "Which people (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--home", hidden = true, description = "The folder of the project.")
  private Path home = Path.of("").toAbsolutePath();

  ScanBenchCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("scan");
    say("%d customers, seed %d, %s", customers, seed, Runtime.version());
    try (ScanLab lab = new ScanLab(folder, Town.of(seed, customers))) {
      tell("everybody", lab.scan(true), folder);
      tellFound(lab);
      lab.addStrangers(100, seed + 1);
      tell("100 new ones", lab.scan(false), folder);
      tell("everybody again", lab.scan(true), folder);
      double[] micros = lab.namesakeMicros();
      say("namesakes of somebody new: median %.0f µs, 99 %% within %.0f µs", micros[0], micros[1]);
    } finally {
      remove(folder);
    }
    return CommandLine.ExitCode.OK;
  }

  private void tell(String what, Timed timed, Path folder) {
    DuplicateScan scan = timed.scan();
    say(
        "%s: %.1f s, %.0f a second, %d asked about, %d of them certain, heap %.0f MB, files %.1f MB", what,
        timed.nanos() / 1e9, timed.perSecond(), scan.tally().asked(), scan.tally().certain(),
        timed.mostHeap() / MEGABYTE, size(folder) / MEGABYTE);
  }

  private void tellFound(ScanLab lab) {
    lab.recall().forEach((twist, recall) -> say("| %s | %d | %.3f |", twist.words(), recall.twins(), recall.share()));
    long twins = lab.recall().values().stream().mapToLong(Recall::twins).sum();
    long asked = lab.recall().values().stream().mapToLong(Recall::asked).sum();
    say("| all | %d | %.3f |", twins, (double) asked / twins);
    say(
        "right of what is asked about: %.3f, of what is certain: %.3f, of what a policy could merge: %.3f",
        lab.precision(0), lab.precision(CERTAIN), lab.precisionOfMerges());
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
