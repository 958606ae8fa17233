package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact point of a customer that must not be used, because someone refused who may be this person: the review that
 * would tell is still open. Immutable. Only an agreement of the person for that very contact point, effective later,
 * lifts it.
 *
 * @param customer the customer it protects
 * @param purpose the purpose refused; null for every purpose
 * @param channel the channel refused; null for every channel
 * @param contact the contact point
 * @param decision the refusal or withdrawal
 * @param effective the moment it counts from
 */
public record Suppression(
    CustomerId customer,
    @Nullable Purpose purpose,
    @Nullable Channel channel,
    ContactKey contact,
    DecisionId decision,
    Instant effective) {
  /** What this restriction suppresses for a customer who may be the same person. */
  public static Suppression by(ConsentDecision restriction, CustomerId customer, ContactKey contact) {
    ConsentScope scope = restriction.statement().scope();
    return new Suppression(
        customer, scope.purpose(), scope.channel(), contact, restriction.id(), restriction.countsFrom());
  }

  /** Whether it forbids this contact point for this purpose on this channel, unless it was lifted. */
  public boolean forbids(Purpose asked, Channel by, ContactKey point) {
    return contact.equals(point) && new ConsentScope(purpose, channel).covers(asked, by);
  }

  /** Whether this agreement lifts it. */
  public boolean liftedBy(ConsentDecision agreement) {
    return agreement.statement().kind() == DecisionKind.GRANTED
        && contact.equals(agreement.statement().contact())
        && !agreement.time().suspect()
        && agreement.countsFrom().isAfter(effective);
  }
}
