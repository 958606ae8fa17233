package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;

/** An identifier in JSON, as a form. */
public final class IdentifierJson {
  private static final int VALUE_LENGTH = 128;

  private IdentifierJson() {}

  /** A card or another system's id; one that is no object says nothing. */
  public static IdentifierForm read(Json item, String pointer, Unread unread) {
    return unread
        .object(pointer, item)
        .map(object -> read(new Members(object, pointer, unread)))
        .orElseGet(() -> new IdentifierForm(null, null, null));
  }

  private static IdentifierForm read(Members members) {
    IdentifierForm form =
        new IdentifierForm(members.word("type"), members.word("source"), members.text("value", VALUE_LENGTH));
    members.done();
    return form;
  }
}
