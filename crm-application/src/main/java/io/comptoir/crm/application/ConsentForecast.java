package io.comptoir.crm.application;

import io.comptoir.crm.application.MergeCheck.People;
import io.comptoir.crm.application.port.in.MergePreview.Scope;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.ContactState;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what would become of the consent of those who are to be merged. */
record ConsentForecast(People people, Map<CustomerId, ConsentLedger> ledgers, Instant now) {
  static ConsentForecast of(Repositories repositories, People people, Instant now) {
    Map<CustomerId, ConsentLedger> ledgers = new LinkedHashMap<>();
    people.all().forEach(customer -> ledgers.put(customer.id(), PermissionReader.ledger(repositories, customer)));
    return new ConsentForecast(people, ledgers, now);
  }

  List<Scope> scopes() {
    ConsentLedger merged = merged();
    Profile all = people.all().map(Customer::profile).reduce(Profile.EMPTY, Profile::and);
    return merged.states(now).entrySet().stream()
        .map(state -> new Scope(state.getKey(), before(state.getKey()), state.getValue(), isLost(state.getKey(), merged, all)))
        .toList();
  }

  private Map<CustomerId, ConsentState> before(ConsentScope scope) {
    Map<CustomerId, ConsentState> said = new LinkedHashMap<>();
    ledgers.forEach(
        (customer, ledger) -> {
          Map<ConsentScope, ConsentState> states = ledger.states(now);
          if (states.containsKey(scope)) {
            said.put(customer, states.get(scope));
          }
        });
    return said;
  }

  private boolean isLost(ConsentScope scope, ConsentLedger merged, Profile all) {
    return people.all().anyMatch(one -> reaches(scope, ledgers.get(one.id()), one.profile())) && !reaches(scope, merged, all);
  }

  // An agreement holds for the contact point it was given for, and only the preferred one is written to.
  private boolean reaches(ConsentScope scope, ConsentLedger ledger, Profile profile) {
    return profile
        .preferred(scope.channel().contactKind())
        .filter(point -> ledger.holding(scope.purpose(), scope.channel(), now).stream().anyMatch(said -> isFor(said, point)))
        .isPresent();
  }

  private static boolean isFor(ConsentDecision said, ContactPoint point) {
    return point.state() == ContactState.VERIFIED || point.key().equals(said.statement().contact());
  }

  private ConsentLedger merged() {
    List<ConsentDecision> decisions = new ArrayList<>();
    Map<CustomerId, Instant> linked = new HashMap<>();
    Set<DecisionId> aside = new HashSet<>();
    ledgers.values().forEach(
        own -> {
          decisions.addAll(own.decisions());
          linked.putAll(own.linkedAt());
          aside.addAll(own.setAside());
        });
    people.retired().forEach(
        customer -> {
          linked.put(customer.id(), now);
          customer.merged().forEach(merged -> linked.put(merged.id(), now));
        });
    return new ConsentLedger(decisions, linked, aside);
  }
}
