package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.adapter.persistence.jdbi.FoundNames.Found;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was found, each once by the name that fits best. Not thread-safe. */
final class BestFound {
  private final Map<Long, Match> best = new HashMap<>();

  private record Match(Found found, int rank) {
    static final Comparator<Match> BEST_FIRST =
        Comparator.comparingInt(Match::rank).thenComparing(match -> -match.found().changed());

    Match better(Match other) {
      return rank <= other.rank ? this : other;
    }
  }

  void add(Found found, int rank) {
    best.merge(found.survivor(), new Match(found, rank), Match::better);
  }

  int size() {
    return best.size();
  }

  List<CustomerId> first(int limit) {
    return best.values().stream().sorted(Match.BEST_FIRST).limit(limit).map(match -> match.found().id()).toList();
  }
}
