package io.comptoir.crm.adapter.rest.purchase;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.OriginJson;
import io.comptoir.crm.adapter.rest.form.ReceiptJson;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A receipt as it is sent alone. */
record NewPurchase(Origin origin, Clocks clocks, Optional<ReceiptForm> form) {
  static NewPurchase read(JsonObject body) {
    return Strictly.read(body, NewPurchase::of);
  }

  ReceiptForm receipt() {
    return form.orElseThrow();
  }

  Said said(@Nullable Idempotency idempotency) {
    return new Said(clocks, origin, idempotency);
  }

  private static NewPurchase of(Members members) {
    Origin origin = OriginJson.required(members);
    Clocks clocks = new Clocks(members.word("occurred_at"), members.word("sent_at"));
    Optional<ReceiptForm> form =
        members.any("purchase")
            .map(purchase -> ReceiptJson.read(purchase, members.at("purchase"), members.unread()))
            .or(() -> Strictly.missing(members, "purchase"));
    return new NewPurchase(origin, clocks, form);
  }
}
