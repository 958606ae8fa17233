package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.consent.RuleConditions.Flag;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One question with everything the policies look at. */
record PermissionCase(
    ConsentLedger ledger,
    List<Suppression> suppressions,
    PermissionContext context,
    @Nullable PermissionRule rule,
    PermissionQuestion question) {
  Regime regime() {
    return rule == null ? Regime.DENIED : rule.regime();
  }

  RuleConditions conditions() {
    return rule == null ? RuleConditions.NONE : rule.conditions();
  }

  boolean asks(Flag flag) {
    return conditions().has(flag);
  }

  ConsentState state() {
    return ledger.state(question.purpose(), question.channel(), question.at());
  }

  Optional<ConsentDecision> restriction() {
    return ledger.restriction(question.purpose(), question.channel());
  }

  /** The contact point that would be used. */
  Optional<ReachableContact> preferred() {
    return context.preferred(question.channel());
  }

  /** The agreements that hold, the latest first, for whatever contact point. */
  List<ConsentDecision> agreements() {
    List<ConsentDecision> holding = ledger.holding(question.purpose(), question.channel(), question.at());
    return holding.isEmpty() ? holding : holding.stream().filter(agreement -> !lapsed(agreement)).toList();
  }

  /** The latest agreement, also one whose term is over. */
  Optional<ConsentDecision> latestAgreement() {
    return ledger.agreements(question.purpose(), question.channel(), question.at()).stream().findFirst();
  }

  /** When the person was informed, the latest first, for whatever contact point. */
  List<ConsentDecision> informed() {
    return ledger.informed(question.purpose(), question.channel(), question.at()).stream()
        .filter(information -> !lapsed(information))
        .toList();
  }

  /** Whether it was said for the contact point that would be used, or the person has verified that one since. */
  boolean holdsForPreferred(ConsentDecision said) {
    return preferred()
        .filter(contact -> contact.verified() || contact.key().equals(said.statement().contact()))
        .isPresent();
  }

  /** The last sale, when it is not after the moment asked about. */
  Optional<Instant> sale() {
    return Optional.ofNullable(context.lastSaleAt()).filter(sold -> !sold.isAfter(question.at()));
  }

  boolean soldWithin(Period window) {
    return sale().filter(sold -> question.at().isBefore(after(sold, window))).isPresent();
  }

  private boolean lapsed(ConsentDecision said) {
    Period term = conditions().expiry();
    return said.statement().expired(question.at())
        || (term != null && !question.at().isBefore(after(said.countsFrom(), term)));
  }

  private static Instant after(Instant from, Period period) {
    return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
  }
}
