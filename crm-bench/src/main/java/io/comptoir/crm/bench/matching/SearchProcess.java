package io.comptoir.crm.bench.matching;

import io.comptoir.crm.bench.matching.FoundPairs.Effort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs {@code ./crm duplicates find} as a user does, in a process of its own, and watches its memory. */
public final class SearchProcess {
  private static final Pattern SUMMARY = Pattern.compile("(\\d+) rows, (\\d+) pairs compared: ");
  private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int LOOK_EVERY_MS = 20;
  private static final double KILO = 1_000;
  private static final double NANOS = 1e9;

  private final Path crm;

  public SearchProcess(Path home) {
    this.crm = home.resolve("crm");
  }

  /** Searches a set. */
  public FoundPairs of(PeopleSet set) {
    try {
      Path folder = Files.createTempDirectory("matching");
      try {
        return run(set, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted", e);
    }
  }

  private FoundPairs run(PeopleSet set, Path folder) throws IOException, InterruptedException {
    Path mapping = Files.writeString(folder.resolve("mapping.properties"), set.mapping());
    Path pairs = folder.resolve("pairs.csv");
    Path told = folder.resolve("told.txt");
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(
            crm.toString(), "duplicates", "find", set.file().toString(), "--mapping", mapping.toString(), "--output",
            pairs.toString())
        .redirectErrorStream(true).redirectOutput(told.toFile()).start();
    double memory = 0;
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, memory(process.pid()));
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    Effort effort = effort(Files.readString(told), seconds, memory);
    List<String> lines = Files.readAllLines(pairs);
    return FoundPairs.of(set, effort, lines.subList(1, lines.size()));
  }

  private static Effort effort(String told, double seconds, double memory) {
    Matcher summary = SUMMARY.matcher(told);
    if (!summary.find()) {
      throw new IllegalStateException("The search did not come to its end: " + told);
    }
    return new Effort(Long.parseLong(summary.group(1)), Long.parseLong(summary.group(2)), seconds, memory);
  }

  // Linux alone tells; elsewhere the page says 0.
  private static double memory(long pid) {
    try {
      Matcher most = MOST_MEMORY.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
      return most.find() ? Long.parseLong(most.group(1)) / KILO : 0;
    } catch (IOException gone) {
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
