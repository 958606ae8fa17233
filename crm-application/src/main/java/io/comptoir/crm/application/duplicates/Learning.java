package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.application.duplicates.SearchThreads.Stretch;
import io.comptoir.crm.domain.matching.MatchModel;
import io.comptoir.crm.domain.matching.ModelEstimation;
import io.comptoir.crm.domain.matching.ModelEstimation.FilePairs;
import io.comptoir.crm.domain.matching.PatternCounts;
import io.comptoir.crm.domain.matching.TraitsComparison;
import java.util.SplittableRandom;

/**
 * Learns what agreements are worth among some people: of all candidates of at most twenty thousand of them, who have some
 * two million.
 */
record Learning(TraitsComparison comparison, Described people, Blocks blocks) {
  private static final int MOST_PEOPLE = 20_000;
  private static final long MOST_CANDIDATES = 2_000_000;
  private static final int DRAWN = 100_000;
  private static final Stretch FROM_CANDIDATES = new Stretch(0.05, 0.25);
  private static final Stretch FROM_STRANGERS = new Stretch(0.25, 0.30);

  MatchModel model(SearchThreads threads) {
    int every = (int) Math.max((people.size() + MOST_PEOPLE - 1) / MOST_PEOPLE, blocks.pairs() / MOST_CANDIDATES);
    PatternCounts candidates = new PatternCounts();
    threads.run(people.size(), FROM_CANDIDATES, (from, to) -> candidates(from, to, every), candidates::add);
    PatternCounts drawn = new PatternCounts();
    threads.run(drawnPairs(), FROM_STRANGERS, this::drawn, drawn::add);
    return ModelEstimation.of(candidates, drawn, new FilePairs(people.pairs(), candidates.all() * every));
  }

  private PatternCounts candidates(int from, int to, int every) {
    PatternCounts counts = new PatternCounts();
    for (int position = from; position < to; position++) {
      if (position % every == 0) {
        for (int partner : blocks.partners(position)) {
          counts.add(comparison.compare(people.at(position), people.at(partner)));
        }
      }
    }
    return counts;
  }

  private int drawnPairs() {
    return people.size() < 2 ? 0 : (int) Math.min(DRAWN, 4 * people.pairs());
  }

  // Each pair has a seed of its own, so that it is the same one whatever thread draws it.
  private PatternCounts drawn(int from, int to) {
    PatternCounts counts = new PatternCounts();
    for (int seed = from; seed < to; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int one = random.nextInt(people.size());
      int other = random.nextInt(people.size() - 1);
      counts.add(comparison.compare(people.at(one), people.at(other < one ? other : other + 1)));
    }
    return counts;
  }
}
