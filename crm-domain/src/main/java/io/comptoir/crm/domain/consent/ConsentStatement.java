package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about being contacted. Immutable.
 *
 * @param scope for which purpose and channel; only a restriction may leave one open
 * @param kind agreed, refused, withdrawn or informed
 * @param proof how it was said and what was shown
 * @param contact the contact point it was said for; null when the person had none, or for a restriction, which holds
 *     for the person
 * @param expiresAt from when an agreement no longer holds, or null; a restriction never expires
 */
public record ConsentStatement(
    ConsentScope scope,
    DecisionKind kind,
    ConsentProof proof,
    @Nullable ContactKey contact,
    @Nullable Instant expiresAt) {
  /** Refuses an agreement that leaves purpose or channel open. */
  public ConsentStatement {
    if (!kind.restricts() && !scope.exact()) {
      throw new InvalidValueException(FaultCode.AGREEMENT_UNREADABLE, "An agreement names one purpose and one channel");
    }
  }

  /** The same, said for this contact point. */
  public ConsentStatement withContact(@Nullable ContactKey point) {
    return new ConsentStatement(scope, kind, proof, point, expiresAt);
  }

  /** Whether it no longer holds at that moment. */
  public boolean expired(Instant at) {
    return !kind.restricts() && expiresAt != null && !at.isBefore(expiresAt);
  }
}
