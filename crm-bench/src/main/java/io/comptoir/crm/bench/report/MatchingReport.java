package io.comptoir.crm.bench.report;

import io.comptoir.crm.bench.matching.FoundPairs;
import io.comptoir.crm.bench.matching.FoundPairs.Quality;
import io.comptoir.crm.bench.matching.NamePairs;
import io.comptoir.crm.bench.matching.NamePairs.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes who was found there twice, and which names in two scripts, into one page. */
public final class MatchingReport {
  private static final String PAGE = "matching.md";
  private static final String HEAD =
      """
      # Who is there twice

      Written by `crm-bench/bench-matching`. Each set is searched by `./crm duplicates find` as a user would, in a process of
      its own, from its start to its end; nothing is set or taught, beyond what the columns mean. Every pair with a
      score of 0.5 or more counts. The sets are public and not part of the project; those in `../shared/data` are
      found by themselves, others with `--data`.

      """;
  private static final String SETS =
      "| set | rows | precision | recall | F1 | listed | certain | of them wrong | compared | seconds | MB |\n"
          + "|---|---|---|---|---|---|---|---|---|---|---|\n";
  private static final String NAMES =
      """

      ## Names in two scripts

      Pairs of one name in Latin letters and in another script, from Wikidata (some of them are wrong), and pairs of two
      names drawn at random from a seed. Close is what `NameComparison` says agrees, at the till, and where the duplicate
      search finds no more than a slip, a nickname or a habit of spelling; the last columns are those of the duplicate
      search where letters of other scripts are not read.

      | script | till | random | duplicates | random | without scripts | random |
      |---|---|---|---|---|---|---|
      """;

  private final Path folder;

  public MatchingReport(Path folder) {
    this.folder = folder;
  }

  /** The whole page. */
  public static String page(Map<String, String> facts, List<FoundPairs> sets, List<NamePairs> names) {
    StringBuilder text = new StringBuilder(HEAD).append(Table.of(facts)).append("- load average after: ")
        .append(Machine.loadAverage()).append("\n\n").append(SETS);
    sets.forEach(set -> text.append(line(set)));
    text.append(NAMES);
    names.forEach(name -> text.append(line(name)));
    return text.toString();
  }

  private static String line(FoundPairs found) {
    return String.format(
        Locale.ROOT, "| %s | %,d | %s | %,d | %,d | %s | %,d | %.1f | %.0f |%n", found.set().name(),
        found.effort().rows(), found.quality().map(MatchingReport::quality).orElse("truth not known | | "),
        found.listed(), found.certain(),
        found.quality().map(quality -> Long.toString(found.certain() - quality.rightAndCertain())).orElse(""),
        found.effort().compared(), found.effort().seconds(), found.effort().megabytes());
  }

  private static String quality(Quality quality) {
    return String.format(Locale.ROOT, "%.4f | %.4f | %.4f", quality.precision(), quality.recall(), quality.f1());
  }

  private static String line(NamePairs names) {
    return "| " + names.script() + " | " + share(names.recognition()) + " | " + share(names.matching()) + " | "
        + share(names.untransliterated()) + " |\n";
  }

  private static String share(Share share) {
    return String.format(Locale.ROOT, "%.1f %% | %.3f %%", share.pairs() * 100, share.random() * 100);
  }

  /** Puts the page into its folder. */
  public void write(String page) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(PAGE), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
