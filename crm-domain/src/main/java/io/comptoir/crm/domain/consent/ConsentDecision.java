package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.EffectiveTime;
import java.time.Instant;
import java.util.Comparator;

/**
 * One decision of a person, with its proof. A fact: immutable, only ever appended, and kept with the customer it was
 * said for, also after a merge.
 *
 * @param id names the decision as evidence
 * @param customer the customer it was said for
 * @param statement what was said
 * @param time when it counts
 * @param source where it comes from
 */
public record ConsentDecision(
    DecisionId id, CustomerId customer, ConsentStatement statement, EffectiveTime time, DecisionSource source) {
  /** The earliest first, by the moment each counts from; equal moments by id, so that the order is always the same. */
  public static final Comparator<ConsentDecision> IN_TIME =
      Comparator.comparing(ConsentDecision::countsFrom).thenComparing(ConsentDecision::id);

  /** The moment it counts from: a restriction with a suspect time counts from first reception. */
  public Instant countsFrom() {
    return restricts() ? time.whenRestricting() : time.at();
  }

  /** Whether it forbids. */
  public boolean restricts() {
    return statement.kind().restricts();
  }

  /** Whether it is of this kind and speaks of this purpose and channel. */
  boolean says(DecisionKind kind, Purpose purpose, Channel channel) {
    return statement.kind() == kind && statement.scope().covers(purpose, channel);
  }

  /** Its content as the chain of hashes covers it. */
  public FactContent factContent() {
    return new FactContent("consent_decision", DecisionColumns.open(this), DecisionColumns.personal(this));
  }
}
