package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything one person decided, said for one customer or, after merges, for several. Immutable; the order in which
 * decisions are handed in changes nothing, and the same decision twice counts once.
 *
 * <p>An agreement holds when it outlives every restriction of its purpose and channel: it takes effect later, its time
 * is not suspect, and, where the restriction was said for another customer, it takes effect after the two were merged.
 * A restriction counts for every question once it is known, also for a question about an earlier moment.
 *
 * @param decisions the decisions, each once, the earliest first
 * @param linkedAt when each merged customer was linked to the one that survives; in a chain of merges the moment it
 *     joined the last survivor, which is not in the map
 * @param setAside decisions that were mended or discarded since, and count no more
 */
public record ConsentLedger(
    List<ConsentDecision> decisions, Map<CustomerId, Instant> linkedAt, Set<DecisionId> setAside) {
  /** Brings the decisions into the order of time, each once. */
  public ConsentLedger {
    Map<DecisionId, ConsentDecision> byId = new TreeMap<>();
    decisions.forEach(decision -> byId.putIfAbsent(decision.id(), decision));
    decisions = byId.values().stream().sorted(ConsentDecision.IN_TIME).toList();
    linkedAt = Map.copyOf(linkedAt);
    setAside = Set.copyOf(setAside);
  }

  /** The decisions of one customer who was never merged. */
  public static ConsentLedger of(Collection<ConsentDecision> decisions) {
    return new ConsentLedger(List.copyOf(decisions), Map.of(), Set.of());
  }

  /** This ledger with one more decision. */
  public ConsentLedger with(ConsentDecision decision) {
    return new ConsentLedger(Stream.concat(decisions.stream(), Stream.of(decision)).toList(), linkedAt, setAside);
  }

  /** How the person stands to this purpose on this channel at that moment. */
  public ConsentState state(Purpose purpose, Channel channel, Instant at) {
    if (decisions.isEmpty()) {
      return new ConsentState.None();
    }
    return holding(purpose, channel, at).stream()
        .findFirst()
        .<ConsentState>map(ConsentState.Granted::new)
        .or(() -> restriction(purpose, channel).map(ConsentLedger::restricted))
        .or(() -> agreements(purpose, channel, at).stream().findFirst().map(ConsentState.Expired::new))
        .or(() -> informed(purpose, channel, at).stream().findFirst().map(ConsentState.Informed::new))
        .orElseGet(ConsentState.None::new);
  }

  /** How the person stands to everything anything was said about; purposes and channels in their usual order. */
  public Map<ConsentScope, ConsentState> states(Instant at) {
    Map<ConsentScope, ConsentState> states = new LinkedHashMap<>();
    for (Purpose purpose : Purpose.values()) {
      for (Channel channel : Channel.values()) {
        ConsentState state = state(purpose, channel, at);
        if (state.evidence().isPresent()) {
          states.put(new ConsentScope(purpose, channel), state);
        }
      }
    }
    return states;
  }

  /** The agreements that outlive every restriction, expired ones included, the latest first. */
  public List<ConsentDecision> agreements(Purpose purpose, Channel channel, Instant at) {
    List<ConsentDecision> given = standing(DecisionKind.GRANTED, purpose, channel, at);
    return given.isEmpty() ? given : outliving(given, restrictions(purpose, channel));
  }

  private List<ConsentDecision> outliving(List<ConsentDecision> agreements, List<ConsentDecision> restrictions) {
    return agreements.stream()
        .filter(given -> restrictions.stream().allMatch(restriction -> outlives(given, restriction)))
        .sorted(ConsentDecision.IN_TIME.reversed())
        .toList();
  }

  /**
   * The agreements that hold, the latest first. An agreement sets the term for its contact point anew: once that has
   * expired, no earlier one for the same contact point holds, nor one that cannot be dated.
   */
  public List<ConsentDecision> holding(Purpose purpose, Channel channel, Instant at) {
    List<ConsentDecision> given = agreements(purpose, channel, at);
    if (given.isEmpty()) {
      return given;
    }
    List<ConsentDecision> expired = given.stream().filter(one -> one.statement().expired(at)).toList();
    return expired.isEmpty() ? given : unended(given, expired, at);
  }

  private static List<ConsentDecision> unended(List<ConsentDecision> given, List<ConsentDecision> expired, Instant at) {
    return given.stream()
        .filter(one -> !one.statement().expired(at))
        .filter(one -> expired.stream().noneMatch(over -> endsTermOf(over, one)))
        .toList();
  }

  private static boolean endsTermOf(ConsentDecision expired, ConsentDecision agreement) {
    return Objects.equals(expired.statement().contact(), agreement.statement().contact())
        && (agreement.time().suspect() || ConsentDecision.IN_TIME.compare(expired, agreement) > 0);
  }

  /** When the person was told and offered to object, the latest first; what a restriction makes of it is not judged. */
  public List<ConsentDecision> informed(Purpose purpose, Channel channel, Instant at) {
    List<ConsentDecision> informed = standing(DecisionKind.INFORMED, purpose, channel, at);
    return informed.isEmpty() ? informed : informed.stream().sorted(ConsentDecision.IN_TIME.reversed()).toList();
  }

  /** The latest refusal or withdrawal, whatever was agreed since. */
  public Optional<ConsentDecision> restriction(Purpose purpose, Channel channel) {
    return restrictions(purpose, channel).stream().max(ConsentDecision.IN_TIME);
  }

  private List<ConsentDecision> standing(DecisionKind kind, Purpose purpose, Channel channel, Instant at) {
    return counting(said -> said.says(kind, purpose, channel) && !said.countsFrom().isAfter(at));
  }

  private List<ConsentDecision> restrictions(Purpose purpose, Channel channel) {
    return counting(said -> said.restricts() && said.statement().scope().covers(purpose, channel));
  }

  // A search asks some two hundred times, mostly of people who said nothing of it: streams took half of its memory.
  private List<ConsentDecision> counting(Predicate<ConsentDecision> asked) {
    List<ConsentDecision> counting = new ArrayList<>();
    for (ConsentDecision said : decisions) {
      if (asked.test(said) && !setAside.contains(said.id())) {
        counting.add(said);
      }
    }
    return List.copyOf(counting);
  }

  private boolean outlives(ConsentDecision agreement, ConsentDecision restriction) {
    Instant given = agreement.countsFrom();
    return !agreement.time().suspect()
        && given.isAfter(restriction.countsFrom())
        && given.isAfter(mergedAt(agreement.customer(), restriction.customer()));
  }

  private Instant mergedAt(CustomerId one, CustomerId other) {
    if (one.equals(other)) {
      return Instant.MIN;
    }
    return Stream.of(one, other)
        .filter(linkedAt::containsKey)
        .map(linkedAt::get)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private static ConsentState restricted(ConsentDecision decision) {
    return decision.statement().kind() == DecisionKind.WITHDRAWN
        ? new ConsentState.Withdrawn(decision)
        : new ConsentState.Refused(decision);
  }
}
