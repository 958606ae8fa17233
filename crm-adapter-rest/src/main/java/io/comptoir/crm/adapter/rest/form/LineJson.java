package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonNumber;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.LineReferenceForm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a receipt in JSON, as a form. */
final class LineJson {
  private static final int DESCRIPTION_LENGTH = 200;

  private LineJson() {}

  static LineForm read(Members line) {
    return new LineForm(
        number(line),
        line.word("sku"),
        line.word("gtin"),
        line.text("description", DESCRIPTION_LENGTH),
        line.word("quantity"),
        MoneyJson.read(line, "unit_price"),
        MoneyJson.read(line, "discount"),
        MoneyJson.read(line, "total"),
        line.object("returns").map(LineJson::reference).orElse(null));
  }

  private static LineReferenceForm reference(Members sale) {
    LineReferenceForm form =
        new LineReferenceForm(
            sale.word("store"), sale.word("till"), sale.word("receipt_number"), sale.word("business_day"), number(sale));
    sale.done();
    return form;
  }

  private static @Nullable String number(Members within) {
    Optional<Json> value = within.any("line_number");
    if (value.isPresent() && !(value.get() instanceof JsonNumber)) {
      within.unread().wrongType(within.at("line_number"), value.get(), "a whole number");
    }
    return value.filter(JsonNumber.class::isInstance).map(number -> ((JsonNumber) number).digits()).orElse(null);
  }
}
