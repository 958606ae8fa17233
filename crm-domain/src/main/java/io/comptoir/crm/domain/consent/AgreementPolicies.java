package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.consent.RuleConditions.Flag;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The policies that allow, each for its own reason, and the one that says what is missing. */
final class AgreementPolicies {
  private AgreementPolicies() {}

  static Optional<Verdict> allowedByAgreement(PermissionCase asked) {
    return asked.agreements().stream()
        .filter(asked::holdsForPreferred)
        .filter(agreement -> written(asked, agreement))
        .filter(agreement -> confirmed(asked, agreement))
        .findFirst()
        .map(agreement -> Verdict.of(PermissionReason.AGREED, agreement));
  }

  static Optional<Verdict> deniedAfterAChangeOfContact(PermissionCase asked) {
    List<ConsentDecision> agreements = asked.agreements();
    boolean changed = !agreements.isEmpty() && agreements.stream().noneMatch(asked::holdsForPreferred);
    boolean needed = asked.regime() == Regime.OPT_IN || asked.restriction().isPresent();
    return needed && changed
        ? Optional.of(Verdict.of(PermissionReason.CONTACT_CHANGED, agreements.get(0)))
        : Optional.empty();
  }

  // Only an agreement that counts lifts a refusal: neither a sale nor the law of an opt-out country does.
  static Optional<Verdict> deniedWhileARefusalIsNotLifted(PermissionCase asked) {
    return asked.restriction().flatMap(restriction -> deniedWithoutAgreement(asked));
  }

  static Optional<Verdict> allowedByRelation(PermissionCase asked) {
    Period window = asked.conditions().relation();
    return Verdict.when(window != null && asked.soldWithin(window), PermissionReason.RELATION);
  }

  static Optional<Verdict> allowedSoftlyAfterASale(PermissionCase asked) {
    if (!asked.asks(Flag.SOFT_AFTER_SALE) || asked.sale().isEmpty()) {
      return Optional.empty();
    }
    List<ConsentDecision> informed = asked.informed();
    return informed.stream()
        .filter(asked::holdsForPreferred)
        .findFirst()
        .map(information -> Verdict.of(PermissionReason.SOFT_OPT_IN, information))
        .or(() -> informed.stream().findFirst().map(told -> Verdict.of(PermissionReason.CONTACT_CHANGED, told)));
  }

  static Optional<Verdict> allowedUntilRefused(PermissionCase asked) {
    if (asked.regime() != Regime.OPT_OUT) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(
            asked.asks(Flag.REGISTER_SCREENED)
                ? PermissionReason.REGISTER_NOT_SCREENED
                : PermissionReason.NOT_REFUSED));
  }

  static Optional<Verdict> deniedWithoutAgreement(PermissionCase asked) {
    return asked.agreements().stream()
        .findFirst()
        .map(agreement -> Verdict.of(lacking(asked, agreement), agreement))
        .or(() -> asked.latestAgreement().map(agreement -> Verdict.of(PermissionReason.EXPIRED, agreement)))
        .or(() -> uninformed(asked));
  }

  private static PermissionReason lacking(PermissionCase asked, ConsentDecision agreement) {
    return written(asked, agreement) ? PermissionReason.NOT_CONFIRMED : PermissionReason.NOT_WRITTEN;
  }

  private static Optional<Verdict> uninformed(PermissionCase asked) {
    return Verdict.when(
        asked.asks(Flag.SOFT_AFTER_SALE) && asked.sale().isPresent(), PermissionReason.NOT_INFORMED);
  }

  private static boolean written(PermissionCase asked, ConsentDecision agreement) {
    Manner manner = agreement.statement().proof().manner();
    return !asked.asks(Flag.WRITTEN) || (manner != null && manner.written());
  }

  private static boolean confirmed(PermissionCase asked, ConsentDecision agreement) {
    return !asked.asks(Flag.DOUBLE_OPT_IN)
        || asked.preferred().filter(ReachableContact::verified).isPresent()
        || confirmsAnEarlierOne(asked, agreement);
  }

  private static boolean confirmsAnEarlierOne(PermissionCase asked, ConsentDecision second) {
    Manner manner = second.statement().proof().manner();
    return manner != null
        && manner.fromOwnDevice()
        && !second.time().suspect()
        && asked.agreements().stream().anyMatch(first -> isConfirmed(first, second));
  }

  private static boolean isConfirmed(ConsentDecision first, ConsentDecision second) {
    return !first.source().operation().equals(second.source().operation())
        && !first.countsFrom().isAfter(second.countsFrom())
        && Objects.equals(first.statement().contact(), second.statement().contact());
  }
}
