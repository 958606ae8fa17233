package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.people.PeopleFile.People;
import io.comptoir.crm.adapter.importing.people.PeopleJob.Results;
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

/** Finds the rows of one person in a file, and writes them as pairs and as clusters. Thread-safe. */
public final class PeopleSearch {
  private static final Thresholds THRESHOLDS = Thresholds.USUAL;
  private static final double READ = 0.2;
  private static final double SEARCHED = 0.9;

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
    requireRoomFor(job.results());
    FileStyle style = job.mapping().style(job.file(), job.encoding());
    People people = read(job, style, progress);
    Duplicates found = new DuplicateSearch(normalizer.names()::nicknames, threads)
        .among(people.traits(), THRESHOLDS, share -> progress.reached(READ + (SEARCHED - READ) * share));
    write(job, people, found, progress);
    long certain = found.pairs().stream().filter(PeopleSearch::isCertain).count();
    return new PeopleReport(
        people.ids().size(), certain, found.pairs().size() - certain, found.compared(),
        PeopleReport.remarks(people, style.encoding(), found));
  }

  private People read(PeopleJob job, FileStyle style, SearchProgress progress) {
    double size = Math.max(1, size(job.file()));
    return PeopleFile.read(job.file(), style, job.mapping(), normalizer,
        bytes -> progress.reached(READ * Math.min(1, bytes / size)));
  }

  private static void write(PeopleJob job, People people, Duplicates found, SearchProgress progress) {
    new PairsFile(found, people.ids(), THRESHOLDS, ReasonWords.in(job.language()))
        .write(job.results().pairs(), share -> progress.reached(SEARCHED + (1 - SEARCHED) * share));
    if (job.results().clusters() != null) {
      writeClusters(job.results().clusters(), people, found);
    }
    progress.reached(1);
  }

  private static void writeClusters(Path path, People people, Duplicates found) {
    Clusters clusters = new Clusters(people.ids().size());
    found.pairs().stream().filter(PeopleSearch::isCertain).forEach(pair -> clusters.join(pair.one(), pair.other()));
    try (ResultFile file = ResultFile.create(path, "id", "cluster")) {
      clusters.of(people.ids(), IdOrder.NATURAL).forEach((cluster, ids) -> ids.forEach(id -> file.row(id, cluster)));
    }
  }

  private static boolean isCertain(ScoredPair pair) {
    return THRESHOLDS.of(pair.score()) == MatchClass.CERTAIN;
  }

  // A long search must not end at a name that is taken, or at a folder that is not there.
  private static void requireRoomFor(Results results) {
    requireRoomFor(results.pairs());
    if (results.clusters() != null) {
      requireRoomFor(results.clusters());
      if (results.clusters().toAbsolutePath().equals(results.pairs().toAbsolutePath())) {
        throw new ImportException("pairs and clusters cannot be written into one file: name two");
      }
    }
  }

  private static void requireRoomFor(Path path) {
    if (Files.exists(path)) {
      throw new ImportException(path + " is there already: name another file, or move it away");
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new ImportException(path + " cannot be written: check that its folder is there, and its rights");
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new ImportException(file + " cannot be read", e);
    }
  }
}
