package io.comptoir.crm.domain.operation;

import java.time.Instant;

/**
 * When an operation counts. Immutable.
 *
 * @param at the moment it counts from
 * @param suspect whether the client's clock cannot be trusted about it
 * @param receivedAt first reception by the server's clock
 */
public record EffectiveTime(Instant at, boolean suspect, Instant receivedAt) {
  /** The moment that binds us when the person restricts something: a suspect restriction counts from reception. */
  public Instant whenRestricting() {
    return suspect ? receivedAt : at;
  }
}
