package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** Which customers a caller may read: a till those it has just met, other roles all of them. Thread-safe. */
public final class MetCustomers {
  private final ReadTokens tokens;
  private final Clock clock;

  /** Verifies with {@code tokens} by {@code clock}. */
  public MetCustomers(ReadTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Whether this caller may read this customer. It asks no storage: the answer takes the same time whether or not there
   * is such a customer.
   */
  public boolean includes(Caller caller, CustomerId customer, @Nullable String token) {
    return caller.role() != Role.TILL || (token != null && tokens.verify(token, caller, customer, clock.now()));
  }
}
