package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupUseCase;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Finds customers for those who look for them. */
final class LookupService implements LookupUseCase {
  private static final LookupAnswer NOBODY = new LookupAnswer(List.of(), false);

  private final UnitFactory units;
  private final Normalizer normalizer;
  private final HousePolicy policy;

  LookupService(UnitFactory units, Normalizer normalizer, HousePolicy policy) {
    this.units = units;
    this.normalizer = normalizer;
    this.policy = policy;
  }

  @Override
  public LookupAnswer lookup(LookupQuery query) {
    Instant now = units.now();
    return units.storage().read(repositories -> lookup(repositories, query, now));
  }

  private LookupAnswer lookup(Repositories repositories, LookupQuery query, Instant now) {
    HouseFacts house = HouseFacts.of(repositories, query.scope().store(), List.of());
    BriefReader briefs = new BriefReader(repositories, normalizer.phones(), policy, now);
    LookupTries tries = new LookupSearch(repositories, normalizer, house.region(), query).tries();
    for (Supplier<List<LookupHit>> hits : tries.all()) {
      LookupAnswer answer = new ShownMatches(repositories, briefs, query).of(hits.get());
      if (!answer.matches().isEmpty()) {
        return answer;
      }
    }
    return NOBODY;
  }
}
