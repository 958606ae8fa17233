package io.comptoir.crm.adapter.rest.purchase;

import io.comptoir.crm.adapter.rest.brief.BriefRepresentation.MoneyRepresentation;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a receipt as it is answered. */
public record LineRepresentation(
    int lineNumber,
    @Nullable String sku,
    @Nullable String gtin,
    @Nullable String description,
    String quantity,
    @Nullable MoneyRepresentation unitPrice,
    @Nullable MoneyRepresentation discount,
    MoneyRepresentation total,
    @Nullable SoldRepresentation returns) {

  /** The line that sold what comes back. */
  public record SoldRepresentation(
      String store,
      String till,
      String receiptNumber,
      @Nullable LocalDate businessDay,
      @Nullable Integer lineNumber) {
    private static SoldRepresentation of(LineReference sale) {
      return new SoldRepresentation(
          sale.store().value(), sale.till().value(), sale.number().value(), sale.businessDay(), sale.lineNumber());
    }
  }

  static LineRepresentation of(ReceiptLine line) {
    return new LineRepresentation(
        line.number(),
        line.article().sku(),
        line.article().gtin(),
        line.article().description(),
        line.quantity().toString(),
        money(line.unitPrice()),
        money(line.discount()),
        MoneyRepresentation.of(line.total()),
        Optional.ofNullable(line.returns()).map(SoldRepresentation::of).orElse(null));
  }

  private static @Nullable MoneyRepresentation money(@Nullable Money amount) {
    return amount == null ? null : MoneyRepresentation.of(amount);
  }
}
