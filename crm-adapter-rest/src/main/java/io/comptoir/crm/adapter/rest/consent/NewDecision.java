package io.comptoir.crm.adapter.rest.consent;

import io.comptoir.crm.adapter.rest.form.ConsentJson;
import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.OriginJson;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.StoreAccess;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.store.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision as it is sent. */
record NewDecision(ConsentForm form, Clocks clocks, Optional<Origin> origin) {
  static NewDecision read(JsonObject body, Caller caller) {
    NewDecision sent = Strictly.read(body, members -> of(members, caller));
    sent.origin().ifPresent(origin -> StoreAccess.require(caller, origin.store()));
    return sent;
  }

  Said said(@Nullable Idempotency idempotency) {
    return new Said(clocks, origin.orElse(null), idempotency);
  }

  private static NewDecision of(Members members, Caller caller) {
    Clocks clocks = new Clocks(members.word("occurred_at"), members.word("sent_at"));
    return new NewDecision(ConsentJson.read(members, ""), clocks, origin(members, caller));
  }

  // Whoever names a store, a till or an advisor names both store and till: the proof says where, or nowhere.
  private static Optional<Origin> origin(Members members, Caller caller) {
    boolean named = members.object().get("store").or(() -> members.object().get("till"))
        .or(() -> members.object().get("advisor")).isPresent();
    if (caller.role() == Role.TILL || named) {
      return Optional.of(OriginJson.required(members));
    }
    members.passingOver("store").passingOver("till").passingOver("advisor");
    return Optional.empty();
  }
}
