package io.comptoir.crm.adapter.rest.customer;

import io.comptoir.crm.adapter.rest.form.PersonJson;
import io.comptoir.crm.adapter.rest.form.PersonJson.Mode;
import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.fault.FaultCode;

/** A person as a whole body. */
final class PersonBody {
  private static final String ID = "customer_id";

  private PersonBody() {}

  static PersonForm read(JsonObject body, Mode mode) {
    Unread unread = new Unread();
    PersonForm form = PersonJson.read(body, "", unread, mode);
    // A capture may name a customer; here the address does, or nobody has an id yet.
    if (mode == Mode.SAID && body.has(ID)) {
      unread.keep("/" + ID, FaultCode.UNKNOWN_FIELD, "The contract has no such field", body.members().get(ID));
    }
    unread.refuseIfAny();
    return form;
  }
}
