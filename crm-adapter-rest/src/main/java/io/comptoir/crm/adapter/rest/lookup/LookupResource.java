package io.comptoir.crm.adapter.rest.lookup;

import io.comptoir.crm.adapter.rest.brief.BriefRepresentation;
import io.comptoir.crm.adapter.rest.brief.Briefs;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.ReadBudget;
import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupAnswer.Match;
import io.comptoir.crm.application.port.in.LookupUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.AdvisorCode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who stands at the counter. */
@Path("/v1/lookups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LookupResource {
  private final LookupUseCase lookups;
  private final Briefs briefs;
  private final ReadBudget budget;

  /** Finds through {@code lookups} and shows people within {@code budget}. */
  public LookupResource(LookupUseCase lookups, Briefs briefs, ReadBudget budget) {
    this.lookups = lookups;
    this.briefs = briefs;
    this.budget = budget;
  }

  /** Who was found, best first. */
  public record Matches(List<BriefRepresentation> matches, boolean more) {}

  @POST
  @AllowedTo({Role.TILL, Role.BACKOFFICE, Role.ADMIN})
  public Matches lookUp(JsonObject body, @Context Caller caller) {
    LookupMessage message = LookupMessage.read(body);
    budget.requireLookup(caller, message.advisor());
    LookupAnswer answer = lookups.lookup(message.query(caller));
    if (answer.matches().isEmpty()) {
      budget.missed(caller, message.advisor());
    }
    answer.matches().forEach(match -> requireRead(match, caller, message.advisor()));
    return new Matches(answer.matches().stream().map(match -> shown(match, caller)).toList(), answer.more());
  }

  private void requireRead(Match match, Caller caller, @Nullable AdvisorCode advisor) {
    budget.requireRead(caller, advisor, match.brief().customer().id());
  }

  private BriefRepresentation shown(Match match, Caller caller) {
    return briefs.shown(match.brief(), caller).matchedOn(match.matchedOn().word(), match.closeness().word());
  }
}
