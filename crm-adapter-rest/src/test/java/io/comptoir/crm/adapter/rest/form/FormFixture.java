package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.JsonBody;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.application.port.in.KeptAside;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON as a test writes it, with single quotes. */
final class FormFixture {
  private FormFixture() {}

  static JsonObject json(String text) {
    return JsonBody.object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static List<String> told(Unread unread) {
    return unread.items().stream().map(FormFixture::told).toList();
  }

  private static String told(KeptAside item) {
    return item.warning().pointer() + " " + item.warning().code() + " " + item.raw();
  }
}
