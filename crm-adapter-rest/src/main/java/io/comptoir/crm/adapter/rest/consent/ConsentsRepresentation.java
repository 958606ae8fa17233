package io.comptoir.crm.adapter.rest.consent;

import io.comptoir.crm.adapter.rest.http.PageAnswer;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentState;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer agreed to as it is answered; the ledger where it was asked for. */
public record ConsentsRepresentation(
    List<StateRepresentation> states, @Nullable List<DecisionRepresentation> history, @Nullable String next) {
  /** How the customer stands to one purpose on one channel now. */
  public record StateRepresentation(
      String purpose,
      String channel,
      String state,
      @Nullable Instant decidedAt,
      @Nullable ContactRepresentation contact,
      @Nullable UUID decisionId) {
    // Only an agreement is for one contact point; the others hold for the person.
    private static StateRepresentation of(ConsentScope scope, ConsentState state) {
      ConsentDecision decision = state.evidence().orElseThrow();
      return new StateRepresentation(
          scope.purpose().word(),
          scope.channel().word(),
          state.word(),
          decision.countsFrom(),
          decision.restricts() ? null : ContactRepresentation.of(decision.statement().contact()),
          decision.id().value());
    }
  }

  static ConsentsRepresentation of(ConsentLedger ledger, Instant now) {
    List<StateRepresentation> states =
        ledger.states(now).entrySet().stream()
            .map(state -> StateRepresentation.of(state.getKey(), state.getValue()))
            .toList();
    return new ConsentsRepresentation(states, null, null);
  }

  /** These states beside a page of the ledger. */
  Answer with(PageAnswer<DecisionRepresentation> page) {
    return new Answer(new ConsentsRepresentation(states, page.items(), page.next()), page);
  }

  /** The states beside a page, to be sent with the link of the page. */
  record Answer(ConsentsRepresentation body, PageAnswer<DecisionRepresentation> page) {
    Response in(UriInfo address) {
      return Response.fromResponse(page.in(address)).entity(body).build();
    }
  }
}
