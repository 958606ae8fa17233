package io.comptoir.crm.adapter.rest.purchase;

import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.application.port.in.PurchaseUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.purchase.PurchaseId;

/** Which receipts a caller may touch: a till those of its own stores, other roles all of them. */
record OwnReceipts(PurchaseUseCase purchases) {
  /** The id that {@code text} is; the call ends with 404 when this caller has no such receipt. */
  PurchaseId require(Caller caller, String text) {
    PurchaseId id = PathId.of(text, PurchaseId::new);
    boolean open = caller.role() != Role.TILL || purchases.storeOf(id).filter(caller::mayWriteFor).isPresent();
    if (!open) {
      throw PathId.notFound();
    }
    return id;
  }
}
