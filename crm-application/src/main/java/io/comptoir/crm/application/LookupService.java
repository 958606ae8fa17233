package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupAnswer.Match;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupUseCase;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds customers for those who look for them. */
final class LookupService implements LookupUseCase {
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
    List<LookupHit> hits = new LookupSearch(repositories, normalizer, house.region()).search(query);
    NarrowedLookup narrowed = new NarrowedLookup(query.narrowed());
    BriefReader briefs = new BriefReader(repositories, normalizer.phones(), policy, now);
    List<Match> matches = new ArrayList<>();
    for (LookupHit hit : hits) {
      Optional<Brief> brief = briefs.brief(hit.customer(), query.scope().store());
      brief.filter(b -> narrowed.fits(b.customer())).ifPresent(b -> matches.add(new Match(b, hit.on())));
      if (matches.size() > query.scope().limit()) {
        break;
      }
    }
    boolean more = matches.size() > query.scope().limit();
    return new LookupAnswer(more ? matches.subList(0, query.scope().limit()) : matches, more);
  }
}
