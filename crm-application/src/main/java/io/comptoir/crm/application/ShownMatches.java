package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupAnswer.Match;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns hits into what is shown of them: those that fit what the search was narrowed by, as many as may be seen. */
final class ShownMatches {
  private final Repositories repositories;
  private final BriefReader briefs;
  private final LookupQuery query;
  private final NarrowedLookup narrowed;

  ShownMatches(Repositories repositories, BriefReader briefs, LookupQuery query) {
    this.repositories = repositories;
    this.briefs = briefs;
    this.query = query;
    this.narrowed = new NarrowedLookup(query.narrowed());
  }

  LookupAnswer of(List<LookupHit> hits) {
    List<Match> matches = new ArrayList<>();
    Set<CustomerId> seen = new HashSet<>();
    for (LookupHit hit : hits) {
      Optional<Customer> fitting = seen.add(hit.customer()) ? fitting(hit) : Optional.empty();
      if (fitting.isPresent() && matches.size() == query.scope().limit()) {
        return new LookupAnswer(matches, true);
      }
      fitting.ifPresent(customer -> matches.add(match(hit, customer)));
    }
    return new LookupAnswer(matches, false);
  }

  private Optional<Customer> fitting(LookupHit hit) {
    return repositories.customers().find(hit.customer()).filter(narrowed::fits);
  }

  private Match match(LookupHit hit, Customer customer) {
    return new Match(briefs.brief(customer, query.scope().store()), hit.on(), hit.closeness().apply(customer));
  }
}
