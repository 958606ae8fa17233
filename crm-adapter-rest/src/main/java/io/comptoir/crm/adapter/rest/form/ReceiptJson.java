package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.Pointers;
import io.comptoir.crm.domain.purchase.AdjustmentForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReferenceForm;
import io.comptoir.crm.domain.purchase.TaxForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A receipt in JSON, as a form. */
public final class ReceiptJson {
  private static final int LABEL_LENGTH = 100;

  private final Members members;

  private ReceiptJson(Members members) {
    this.members = members;
  }

  /** A receipt; one that is no object is a receipt of which nothing but its text is known. */
  public static ReceiptForm read(Json purchase, String pointer, Unread unread) {
    JsonObject object = unread.object(pointer, purchase).orElseGet(() -> new JsonObject(Map.of()));
    return new ReceiptJson(new Members(object, pointer, unread)).form(CanonicalJson.text(purchase));
  }

  private ReceiptForm form(String raw) {
    ReceiptForm form =
        new ReceiptForm(
            members.word("receipt_number"),
            businessDay(),
            members.word("kind"),
            members.array("lines").map(lines -> items("lines", lines, LineJson::read)).orElse(null),
            list("adjustments", ReceiptJson::adjustment),
            list("included_taxes", ReceiptJson::tax),
            MoneyJson.read(members, "total"),
            voids(),
            raw);
    members.done();
    return form;
  }

  // A day that was sent and lost is no missing day: it must not become the day of the sale.
  private @Nullable String businessDay() {
    String day = members.word("business_day");
    return day == null && members.unread().has(members.at("business_day")) ? "" : day;
  }

  private <T> List<T> list(String name, Function<Members, T> reading) {
    return items(name, members.array(name).orElse(List.of()), reading);
  }

  // An item that is no object keeps its place, empty: the ones after it are found by their numbers. One item more than
  // a receipt may have is enough to tell that there are too many; the whole text is kept with the receipt.
  private <T> List<T> items(String name, List<Json> items, Function<Members, T> reading) {
    List<T> forms = new ArrayList<>();
    for (int i = 0; i < Math.min(items.size(), Receipt.MAX_LINES + 1); i++) {
      String at = Pointers.item(members.at(name), i);
      JsonObject object = members.unread().object(at, items.get(i)).orElseGet(() -> new JsonObject(Map.of()));
      Members item = new Members(object, at, members.unread());
      forms.add(reading.apply(item));
      item.done();
    }
    return forms;
  }

  private static AdjustmentForm adjustment(Members adjustment) {
    MoneyForm amount = MoneyJson.read(adjustment, "amount");
    return new AdjustmentForm(adjustment.word("type"), adjustment.text("label", LABEL_LENGTH), amount);
  }

  private static TaxForm tax(Members tax) {
    return new TaxForm(tax.text("label", LABEL_LENGTH), MoneyJson.read(tax, "amount"));
  }

  private @Nullable ReceiptReferenceForm voids() {
    return members.object("voids").map(ReceiptJson::reference).orElse(null);
  }

  private static ReceiptReferenceForm reference(Members voided) {
    ReceiptReferenceForm form =
        new ReceiptReferenceForm(
            voided.word("store"), voided.word("till"), voided.word("business_day"), voided.word("receipt_number"));
    voided.done();
    return form;
  }
}
