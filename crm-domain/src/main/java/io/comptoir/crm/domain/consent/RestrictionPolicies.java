package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import java.util.List;
import java.util.Optional;

/** The policies that forbid whatever was agreed. */
final class RestrictionPolicies {
  private RestrictionPolicies() {}

  static Optional<Verdict> withheldFromTheUndecided(PermissionCase asked) {
    return Verdict.when(asked.context().provisional(), PermissionReason.PROVISIONAL);
  }

  static Optional<Verdict> deniedAfterARefusal(PermissionCase asked) {
    ConsentState state = asked.state();
    if (state instanceof ConsentState.Refused refused) {
      return Optional.of(Verdict.of(because(asked, refused.refusal(), PermissionReason.REFUSED), refused.refusal()));
    }
    if (state instanceof ConsentState.Withdrawn withdrawn) {
      ConsentDecision withdrawal = withdrawn.withdrawal();
      return Optional.of(Verdict.of(because(asked, withdrawal, PermissionReason.WITHDRAWN), withdrawal));
    }
    return Optional.empty();
  }

  // A later agreement that only its suspect clock keeps from counting is worth asking the person again.
  private static PermissionReason because(
      PermissionCase asked, ConsentDecision restriction, PermissionReason otherwise) {
    PermissionQuestion question = asked.question();
    boolean suspect =
        asked.ledger().decisions().stream()
            .filter(said -> said.says(DecisionKind.GRANTED, question.purpose(), question.channel()))
            .filter(said -> said.time().suspect())
            .anyMatch(said -> said.countsFrom().isAfter(restriction.countsFrom()));
    return suspect ? PermissionReason.SUSPECT_TIME : otherwise;
  }

  static Optional<Verdict> deniedWhereNoRuleAllows(PermissionCase asked) {
    return Verdict.when(asked.regime() == Regime.DENIED, PermissionReason.COUNTRY_UNKNOWN);
  }

  static Optional<Verdict> deniedWithoutAContactPoint(PermissionCase asked) {
    return Verdict.when(asked.preferred().isEmpty(), PermissionReason.NO_CONTACT_POINT);
  }

  static Optional<Verdict> deniedWhereMessagesComeBack(PermissionCase asked) {
    return Verdict.when(
        asked.preferred().filter(ReachableContact::undeliverable).isPresent(), PermissionReason.UNDELIVERABLE);
  }

  static Optional<Verdict> deniedWhileSuppressed(PermissionCase asked) {
    if (asked.suppressions().isEmpty()) {
      return Optional.empty();
    }
    return asked
        .preferred()
        .flatMap(contact -> suppression(asked, contact.key()))
        .map(suppression -> new Verdict(PermissionReason.SUPPRESSED, suppression.decision()));
  }

  private static Optional<Suppression> suppression(PermissionCase asked, ContactKey contact) {
    PermissionQuestion question = asked.question();
    List<ConsentDecision> agreements = asked.agreements();
    return asked.suppressions().stream()
        .filter(suppression -> suppression.forbids(question.purpose(), question.channel(), contact))
        .filter(suppression -> agreements.stream().noneMatch(suppression::liftedBy))
        .findFirst();
  }

  static Optional<Verdict> deniedToTheYoung(PermissionCase asked) {
    Integer age = asked.context().age();
    Integer minimum = asked.conditions().minimumAge();
    return Verdict.when(age != null && minimum != null && age < minimum, PermissionReason.TOO_YOUNG);
  }
}
