package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.application.duplicates.Duplicates.PassedOver;
import io.comptoir.crm.application.duplicates.SearchThreads.Stretch;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Matcher;
import io.comptoir.crm.domain.matching.Thresholds;
import io.comptoir.crm.domain.matching.Traits;
import io.comptoir.crm.domain.matching.TraitsComparison;
import io.comptoir.crm.domain.matching.ValueCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiPredicate;

/**
 * Searches many descriptions for those of one person. Immutable and thread-safe. It learns from the descriptions what
 * agreements are worth among them, and compares those that share a {@linkplain
 * io.comptoir.crm.domain.matching.BlockingKeys blocking key}. What it finds depends on the descriptions alone: neither
 * on their order nor on how many threads there are. Beside the descriptions it takes some 300 bytes for each, and 24 for
 * each pair found.
 */
public final class DuplicateSearch {
  private static final Stretch SCORING = new Stretch(0.30, 1);

  private final TraitsComparison comparison;
  private final int threads;

  /**
   * A search.
   *
   * @param nicknames whether two folded words are forms of one given name; symmetric and thread-safe
   * @param threads how many of them to use
   */
  public DuplicateSearch(BiPredicate<String, String> nicknames, int threads) {
    this.comparison = new TraitsComparison(nicknames);
    this.threads = threads;
  }

  /**
   * Finds every pair that shares a key and has at least the score from which on somebody has to look.
   *
   * @param progress is told by the thread that asks
   */
  public Duplicates among(List<Traits> people, Thresholds thresholds, SearchProgress progress) {
    ValueCounts counts = new ValueCounts();
    people.forEach(counts::add);
    Described described = Described.of(people.stream().map(traits -> traits.without(counts::areTooMany)).toList());
    Blocks blocks = Blocks.of(described);
    try (SearchThreads workers = new SearchThreads(threads, progress)) {
      Matcher matcher = new Matcher(comparison, new Learning(comparison, described, blocks).model(workers), counts);
      Scoring scoring = new Scoring(described, blocks, matcher, thresholds);
      Found all = new Found();
      workers.run(described.size(), SCORING, scoring::of, all::add);
      PassedOver passedOver = new PassedOver(shared(counts), described.alike(blocks.largest()));
      return new Duplicates(people, matcher, all.pairs, all.compared, passedOver);
    }
  }

  private static Map<MatchField, SortedMap<String, Integer>> shared(ValueCounts counts) {
    Map<MatchField, SortedMap<String, Integer>> shared = new EnumMap<>(MatchField.class);
    for (MatchField field : MatchField.values()) {
      SortedMap<String, Integer> values = counts.shared(field);
      if (!values.isEmpty()) {
        shared.put(field, values);
      }
    }
    return shared;
  }

  /** What some slices came to. */
  private static final class Found {
    private final List<ScoredPair> pairs = new ArrayList<>();
    private long compared;

    void add(Found others) {
      pairs.addAll(others.pairs);
      compared += others.compared;
    }
  }

  private record Scoring(Described people, Blocks blocks, Matcher matcher, Thresholds thresholds) {
    Found of(int from, int to) {
      Found found = new Found();
      for (int position = from; position < to; position++) {
        for (int partner : blocks.partners(position)) {
          found.compared++;
          double score = matcher.score(people.at(position), people.at(partner));
          if (score >= thresholds.review()) {
            found.pairs.add(new ScoredPair(people.row(position), people.row(partner), score));
          }
        }
      }
      return found;
    }
  }
}
