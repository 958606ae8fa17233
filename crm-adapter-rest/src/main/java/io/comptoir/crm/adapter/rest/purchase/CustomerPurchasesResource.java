package io.comptoir.crm.adapter.rest.purchase;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.form.Uuids;
import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.MetCustomers;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.port.in.PurchaseUseCase;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer bought, the latest first. */
@Path("/v1/customers/{id}/purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerPurchasesResource {
  private static final PageCut<PurchaseView, PurchaseRepresentation> PAGES =
      new PageCut<>(view -> view.purchase().id().toString(), PurchaseRepresentation::of);

  private final PurchaseUseCase purchases;
  private final MetCustomers met;

  /** Asks {@code purchases}; tills about the customers they have met. */
  public CustomerPurchasesResource(PurchaseUseCase purchases, MetCustomers met) {
    this.purchases = purchases;
    this.met = met;
  }

  @GET
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public Response list(
      @PathParam("id") String id,
      @Context Caller caller,
      @HeaderParam(ReadTokens.HEADER) @Nullable String token,
      @Context Page page,
      @Context UriInfo address) {
    CustomerId customer = PathId.of(id, CustomerId::new);
    if (!met.includes(caller, customer, token)) {
      throw PathId.notFound();
    }
    PurchaseId after = page.after().map(cursor -> cursor.as(this::place)).orElse(null);
    List<PurchaseView> views =
        purchases.ofCustomer(customer, after, page.limit() + 1).orElseThrow(PathId::notFound);
    return PAGES.first(views, page.limit()).in(address);
  }

  // A list goes on after a purchase that exists; a made-up cursor has none.
  private PurchaseId place(String position) {
    return Uuids.parse(position)
        .map(PurchaseId::new)
        .filter(id -> purchases.storeOf(id).isPresent())
        .orElseThrow(() -> new IllegalArgumentException("no such purchase"));
  }
}
