package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import java.util.Optional;

/** Reads one typed line; what has no weight for the sums is kept aside, the rest makes a problem. */
final class LineReader {
  private final ValueReader values;
  private final ReferenceReader references;

  LineReader(ReadingNotes notes) {
    this.values = new ValueReader(notes);
    this.references = new ReferenceReader(notes);
  }

  Optional<ReceiptLine> read(LineForm form, int index) {
    String at = "/lines/" + index;
    int number = values.lineNumber(at + "/line_number", form.lineNumber()).orElse(index + 1);
    Article article = article(at, form);
    LineReference returns = references.returns(at + "/returns", form.returns());
    Optional<Quantity> quantity = values.quantity(at + "/quantity", form.quantity());
    Optional<Money> price = price(at + "/unit_price", form);
    Optional<Money> discount = discount(at + "/discount", form);
    Optional<Money> total = values.total(at + "/total", form.total(), FaultCode.MISSING);
    return quantity.isPresent() && total.isPresent()
        ? Optional.of(new ReceiptLine(
            number, article, quantity.get(), price.orElse(null), discount.orElse(null), total.get(), returns))
        : Optional.empty();
  }

  private Article article(String at, LineForm form) {
    return new Article(
        values.text(at + "/sku", form.sku(), Article.MAX_SKU),
        values.gtin(at + "/gtin", form.gtin()),
        values.text(at + "/description", form.description(), Article.MAX_DESCRIPTION));
  }

  private Optional<Money> price(String at, LineForm form) {
    return form.unitPrice() == null ? Optional.empty() : values.price(at, form.unitPrice());
  }

  private Optional<Money> discount(String at, LineForm form) {
    return form.discount() == null
        ? Optional.empty() : values.total(at, form.discount(), FaultCode.MISSING);
  }
}
