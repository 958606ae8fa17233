package io.comptoir.crm.adapter.rest.customer;

import io.comptoir.crm.adapter.rest.brief.Briefs;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.security.MetCustomers;
import io.comptoir.crm.adapter.rest.security.ReadBudget;
import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.CustomerUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.customer.CustomerId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** Shows a till the brief of a customer it has met. */
public final class TillReading {
  private final CustomerUseCase customers;
  private final Briefs briefs;
  private final MetCustomers met;
  private final ReadBudget budget;

  /** Shows what {@code customers} knows, within {@code budget}: a brief brings a new token, so it counts as a read. */
  public TillReading(CustomerUseCase customers, Briefs briefs, MetCustomers met, ReadBudget budget) {
    this.customers = customers;
    this.briefs = briefs;
    this.met = met;
    this.budget = budget;
  }

  Response brief(Caller caller, CustomerId customer, @Nullable String token) {
    if (!met.includes(caller, customer, token)) {
      throw PathId.notFound();
    }
    budget.requireRead(caller, null, customer);
    Brief brief = customers.brief(customer).orElseThrow(PathId::notFound);
    return Replies.versioned(Status.OK, briefs.shown(brief, caller), brief.customer().version()).build();
  }
}
