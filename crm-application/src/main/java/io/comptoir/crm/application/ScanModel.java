package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.MatchModel;
import io.comptoir.crm.domain.matching.ModelEstimation;
import io.comptoir.crm.domain.matching.ModelEstimation.FilePairs;
import io.comptoir.crm.domain.matching.PatternCounts;
import io.comptoir.crm.domain.matching.Traits;
import io.comptoir.crm.domain.matching.TraitsComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns from some customers what agreements are worth in this file, and how rare its values are: from the same file the
 * same. A file of few customers is compared by what is assumed of every file of its size.
 */
final class ScanModel {
  private static final int MOST_CUSTOMERS = 4_000;
  private static final int FEWEST_CUSTOMERS = 500;
  private static final int AT_A_TIME = 200;
  private static final int DRAWN = 50_000;

  private final Storage storage;
  private final Runnable between;
  private final Describing describing;
  private final TraitsComparison comparison;
  private final KeyedHash hash;
  private final PatternCounts candidates = new PatternCounts();
  private final HashedCounts counts;
  private final KnownTraits known = new KnownTraits();
  private final List<Traits> people = new ArrayList<>();

  /** Learns from a file, and calls {@code between} several times a second. */
  ScanModel(Storage storage, NameFolding names, KeyedHash hash, Runnable between) {
    this.storage = storage;
    this.between = between;
    this.describing = new Describing(names);
    this.comparison = new TraitsComparison(names::nicknames);
    this.hash = hash;
    this.counts = new HashedCounts(hash);
  }

  /** What the file teaches now. */
  LearntModel learn() {
    SampledIds sample = SampledIds.of(storage, MOST_CUSTOMERS, between);
    for (int from = 0; from < sample.ids().size(); from += AT_A_TIME) {
      List<CustomerId> some = sample.ids().subList(from, Math.min(from + AT_A_TIME, sample.ids().size()));
      storage.read(repositories -> learn(some, repositories));
      between.run();
    }
    MatchModel model = sample.all() < FEWEST_CUSTOMERS ? MatchModel.assumed(sample.all()) : estimated(sample);
    return new LearntModel(model, counts, sample.all());
  }

  private boolean learn(List<CustomerId> some, Repositories repositories) {
    some.stream()
        .flatMap(id -> repositories.customers().find(id).stream())
        .forEach(customer -> learn(customer, repositories));
    return true;
  }

  private void learn(Customer customer, Repositories repositories) {
    Traits described = describing.of(customer.profile());
    Neighbours neighbours = new NeighbourSearch(repositories, hash).of(customer, described);
    Traits own = neighbours.own(described);
    people.add(own);
    counts.add(own);
    for (CustomerId id : neighbours.others()) {
      Traits other = known.of(id, () -> described(id, repositories.customers())).traits();
      candidates.add(comparison.compare(own, neighbours.own(other)));
    }
  }

  private Described described(CustomerId id, CustomerRepository customers) {
    return Described.of(customers.find(id).orElseThrow(), describing);
  }

  // Each pair is found from both of its sides: half of all finds are pairs.
  private MatchModel estimated(SampledIds sample) {
    long pairs = sample.all() * (sample.all() - 1) / 2;
    return ModelEstimation.of(candidates, strangers(), new FilePairs(pairs, candidates.all() * sample.every() / 2));
  }

  private PatternCounts strangers() {
    PatternCounts drawn = new PatternCounts();
    SplittableRandom random = new SplittableRandom(people.size());
    for (int i = 0; i < DRAWN && people.size() > 1; i++) {
      int one = random.nextInt(people.size());
      int other = random.nextInt(people.size() - 1);
      drawn.add(comparison.compare(people.get(one), people.get(other < one ? other : other + 1)));
    }
    return drawn;
  }
}
