package io.comptoir.crm.adapter.importing.receipt;

import io.comptoir.crm.adapter.importing.mapping.CustomerStyle;
import io.comptoir.crm.adapter.importing.mapping.Place;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Bought;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Garbled;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Goods;
import io.comptoir.crm.adapter.importing.receipt.LineReading.Told;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt.Buyer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a receipt the capture that a till would send. */
public final class CaptureMaking {
  private final CustomerStyle customers;
  private final Place place;

  public CaptureMaking(ReceiptMapping mapping) {
    this.customers = mapping.customer();
    this.place = mapping.place();
  }

  /** The capture of a receipt; made again of the same receipt, it has the same id and content at any other time. */
  public CaptureRequest request(ReadyReceipt receipt, Instant now) {
    ReceiptForm purchase = form(receipt);
    CaptureName name = new CaptureName(place, customers, receipt, purchase);
    CaptureForm form = new CaptureForm(
        name.id(),
        null,
        new Clocks(receipt.occurredAt().toString(), now.toString()),
        new Origin(place.store(), place.till(), null),
        new Parts(person(receipt.buyer()), List.of(), List.of(), purchase, null));
    return new CaptureRequest(form, List.of(), name.content(), Handling.LENIENT, Detail.IDS);
  }

  /** The receipt as a till types it. */
  public ReceiptForm form(ReadyReceipt receipt) {
    return new ReceiptForm(
        receipt.number(),
        null,
        receipt.kind().word(),
        receipt.told().stream().map(line -> line(receipt, line)).toList(),
        List.of(),
        List.of(),
        receipt.isGarbled() ? null : money(receipt.total()),
        null,
        null);
  }

  private LineForm line(ReadyReceipt receipt, Told told) {
    return told instanceof Bought bought
        ? line(told.goods(), plain(bought.quantity()), price(bought.price()), money(receipt.amount(bought)))
        : garbled((Garbled) told);
  }

  // Without its total, the domain keeps the receipt aside to be repaired, and what was written with it.
  private LineForm garbled(Garbled told) {
    MoneyForm price = told.price() == null ? null : new MoneyForm(told.price(), place.currency().getCurrencyCode());
    return line(told.goods(), told.quantity(), price, null);
  }

  private static LineForm line(
      Goods goods, @Nullable String quantity, @Nullable MoneyForm price, @Nullable MoneyForm total) {
    return new LineForm(
        null, goods.sku(), goods.gtin(), goods.description(), quantity, price, null, total, null);
  }

  private @Nullable MoneyForm price(BigDecimal price) {
    return price.stripTrailingZeros().scale() > Money.MAX_DECIMALS ? null : money(price.stripTrailingZeros());
  }

  private MoneyForm money(BigDecimal amount) {
    return new MoneyForm(amount.toPlainString(), place.currency().getCurrencyCode());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private @Nullable PersonForm person(@Nullable Buyer buyer) {
    if (buyer == null) {
      return null;
    }
    PersonForm.IdentifierForm identifier =
        new PersonForm.IdentifierForm(customers.type().word(), customers.source(), buyer.id());
    Map<String, String> fields = buyer.country() == null ? Map.of() : Map.of("country", buyer.country());
    return new PersonForm(null, List.of(identifier), fields, null, Map.of());
  }
}
