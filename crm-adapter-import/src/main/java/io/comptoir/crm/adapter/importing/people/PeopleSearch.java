package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.people.PeopleFile.People;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.application.duplicates.DuplicateSearch;
import io.comptoir.crm.application.duplicates.Duplicates;
import io.comptoir.crm.application.duplicates.ReasonWords;
import io.comptoir.crm.application.duplicates.ScoredPair;
import io.comptoir.crm.application.duplicates.SearchProgress;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.matching.MatchClass;
import io.comptoir.crm.domain.matching.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one person in a file, and writes them as pairs and as clusters. Thread-safe. */
public final class PeopleSearch {
  private static final Thresholds THRESHOLDS = Thresholds.USUAL;
  private static final double READING = 0.2;
  private static final double SEARCHING = 0.7;

  private final Normalizer normalizer;
  private final int threads;

  /** Folds names and reads phones with {@code normalizer}, and searches with so many threads. */
  public PeopleSearch(Normalizer normalizer, int threads) {
    this.normalizer = normalizer;
    this.threads = threads;
  }

  /**
   * Reads the whole file, searches it, and writes the results.
   *
   * @throws ImportException when the file cannot be read or understood, or the results cannot be written
   */
  public PeopleReport run(PeopleJob job, SearchProgress progress) {
    requireFree(job.results());
    FileStyle style = job.mapping().style(job.file(), job.encoding());
    long size = Math.max(1, size(job.file()));
    People people = PeopleFile.read(job.file(), style, job.mapping(), normalizer,
        bytes -> progress.reached(READING * Math.min(1, (double) bytes / size)));
    Duplicates found = new DuplicateSearch(normalizer.names()::nicknames, threads)
        .among(people.traits(), THRESHOLDS, share -> progress.reached(READING + SEARCHING * share));
    writePairs(job, people, found, progress);
    if (job.results().clusters() != null) {
      writeClusters(job.results().clusters(), people, found);
    }
    progress.reached(1);
    long certain = found.pairs().stream().filter(pair -> isCertain(pair)).count();
    return new PeopleReport(people.ids().size(), certain, found.pairs().size() - certain, found.compared(),
        PeopleReport.remarks(people, style.encoding(), found));
  }

  private static boolean isCertain(ScoredPair pair) {
    return THRESHOLDS.of(pair.score()) == MatchClass.CERTAIN;
  }

  // Hours of work must not end at a name that is taken.
  private static void requireFree(PeopleJob.Results results) {
    Stream.of(results.pairs(), results.clusters()).forEach(PeopleSearch::requireFree);
  }

  private static void requireFree(@Nullable Path path) {
    if (path != null && Files.exists(path)) {
      throw new ImportException(path + " is there already: name another file, or move it away");
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new ImportException(file + " cannot be read", e);
    }
  }

  /** A pair as it is written, with the lesser id first. */
  private record Line(String one, String other, ScoredPair pair) {
    static final Comparator<Line> NEAREST_FIRST =
        Comparator.comparingDouble((Line line) -> -line.pair.score())
            .thenComparing(Line::one, IdOrder.NATURAL)
            .thenComparing(Line::other, IdOrder.NATURAL);

    static Line of(ScoredPair pair, List<String> ids) {
      String one = ids.get(pair.one());
      String other = ids.get(pair.other());
      return IdOrder.NATURAL.compare(one, other) <= 0 ? new Line(one, other, pair) : new Line(other, one, pair);
    }
  }

  private static void writePairs(PeopleJob job, People people, Duplicates found, SearchProgress progress) {
    ReasonWords words = ReasonWords.in(job.language());
    List<Line> lines =
        found.pairs().stream().map(pair -> Line.of(pair, people.ids())).sorted(Line.NEAREST_FIRST).toList();
    try (ResultFile file = ResultFile.create(job.results().pairs(), "id_a", "id_b", "score", "class", "reasons")) {
      int written = 0;
      for (Line line : lines) {
        double score = line.pair().score();
        file.row(
            line.one(), line.other(), String.format(Locale.ROOT, "%.6f", score),
            THRESHOLDS.of(score).name().toLowerCase(Locale.ROOT), words.say(found.explain(line.pair()).reasons()));
        progress.reached(READING + SEARCHING + (1 - READING - SEARCHING) * ++written / lines.size());
      }
    }
  }

  private static void writeClusters(Path path, People people, Duplicates found) {
    Clusters clusters = new Clusters(people.ids().size());
    found.pairs().stream().filter(PeopleSearch::isCertain).forEach(pair -> clusters.join(pair.one(), pair.other()));
    try (ResultFile file = ResultFile.create(path, "id", "cluster")) {
      clusters.of(people.ids(), IdOrder.NATURAL).forEach((cluster, ids) -> ids.forEach(id -> file.row(id, cluster)));
    }
  }
}
