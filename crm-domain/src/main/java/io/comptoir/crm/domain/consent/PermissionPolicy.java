package io.comptoir.crm.domain.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Answers whether a person may be contacted. A pure function of what is handed in: it asks one small policy after the
 * other, and the first that has a verdict decides. Where none has, nobody is contacted.
 */
public final class PermissionPolicy {
  private static final List<Policy> POLICIES =
      List.of(
          RestrictionPolicies::withheldFromTheUndecided,
          RestrictionPolicies::deniedAfterARefusal,
          RestrictionPolicies::deniedWhereNoRuleAllows,
          RestrictionPolicies::deniedWithoutAContactPoint,
          RestrictionPolicies::deniedWhereMessagesComeBack,
          RestrictionPolicies::deniedWhileSuppressed,
          RestrictionPolicies::deniedToTheYoung,
          AgreementPolicies::allowedByAgreement,
          AgreementPolicies::deniedAfterAChangeOfContact,
          AgreementPolicies::deniedWhileARefusalIsNotLifted,
          AgreementPolicies::allowedByRelation,
          AgreementPolicies::allowedSoftlyAfterASale,
          AgreementPolicies::allowedUntilRefused,
          AgreementPolicies::deniedWithoutAgreement);

  private PermissionPolicy() {}

  /**
   * May we contact this person?
   *
   * @param ledger the person's decisions
   * @param suppressions the person's suppressed contact points
   * @param context what else is known of the person
   * @param rules the country rules
   * @param question for what, by which way and when
   */
  public static Permission permission(
      ConsentLedger ledger,
      Collection<Suppression> suppressions,
      PermissionContext context,
      PermissionRules rules,
      PermissionQuestion question) {
    Optional<PermissionRule> rule = rules.applicable(context.country(), question);
    PermissionCase asked = new PermissionCase(ledger, List.copyOf(suppressions), context, rule.orElse(null), question);
    Verdict verdict = verdict(asked);
    String applied = rule.map(PermissionRule::id).orElse(Permission.NO_RULE);
    return new Permission(
        verdict.reason().allows(), applied, verdict.reason(), verdict.evidence(), question.at());
  }

  private static Verdict verdict(PermissionCase asked) {
    for (Policy policy : POLICIES) {
      Optional<Verdict> verdict = policy.judge(asked);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return Verdict.of(PermissionReason.NOT_AGREED);
  }

  /** One reason to allow or to deny, or to leave it to the next. */
  @FunctionalInterface
  interface Policy {
    Optional<Verdict> judge(PermissionCase asked);
  }
}
