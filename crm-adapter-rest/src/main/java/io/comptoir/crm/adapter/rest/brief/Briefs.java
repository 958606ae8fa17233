package io.comptoir.crm.adapter.rest.brief;

import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;

/** Shows briefs: masked for tills, with a token that lets them read on. Thread-safe. */
public final class Briefs {
  private final ReadTokens tokens;
  private final Clock clock;

  /** Signs with {@code tokens} by {@code clock}. */
  public Briefs(ReadTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The brief as this caller may see it. Whoever calls this has counted it against the caller's budget. */
  public BriefRepresentation shown(Brief brief, Caller caller) {
    String token = caller.role() == Role.TILL ? tokens.issue(caller, brief.customer().id(), clock.now()) : null;
    return BriefRepresentation.of(brief, caller.role(), token);
  }
}
