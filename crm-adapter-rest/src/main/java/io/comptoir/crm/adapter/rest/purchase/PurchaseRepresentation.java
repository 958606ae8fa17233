package io.comptoir.crm.adapter.rest.purchase;

import io.comptoir.crm.adapter.rest.brief.BriefRepresentation.MoneyRepresentation;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.Adjustment;
import io.comptoir.crm.domain.purchase.IncludedTax;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseFlag;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.store.AdvisorCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A receipt as it is answered; while it needs repair, what it says is absent. */
public record PurchaseRepresentation(
    UUID purchaseId,
    long version,
    @Nullable UUID customerId,
    IdentityRepresentation identity,
    @Nullable String advisor,
    @Nullable String kind,
    String state,
    List<String> flags,
    List<LineRepresentation> lines,
    List<AdjustmentRepresentation> adjustments,
    List<TaxRepresentation> includedTaxes,
    @Nullable MoneyRepresentation total,
    @Nullable IdentityRepresentation voids,
    Instant occurredAt,
    Instant recordedAt) {

  /** What names a receipt, as far as it could be read. */
  public record IdentityRepresentation(
      String store, String till, @Nullable LocalDate businessDay, @Nullable String receiptNumber) {
    static IdentityRepresentation of(ReceiptIdentity identity) {
      return new IdentityRepresentation(
          identity.store().value(), identity.till().value(), identity.businessDay(), identity.number().value());
    }

    private static IdentityRepresentation of(PurchaseSource source) {
      return new IdentityRepresentation(source.origin().store().value(), source.origin().till().value(), null, null);
    }
  }

  /** What a total holds beside its lines. */
  public record AdjustmentRepresentation(String type, @Nullable String label, MoneyRepresentation amount) {
    private static AdjustmentRepresentation of(Adjustment adjustment) {
      return new AdjustmentRepresentation(
          adjustment.type().word(), adjustment.label(), MoneyRepresentation.of(adjustment.amount()));
    }
  }

  /** A tax that the prices hold already. */
  public record TaxRepresentation(@Nullable String label, MoneyRepresentation amount) {
    private static TaxRepresentation of(IncludedTax tax) {
      return new TaxRepresentation(tax.label(), MoneyRepresentation.of(tax.amount()));
    }
  }

  static PurchaseRepresentation of(PurchaseView view) {
    Purchase purchase = view.purchase();
    Optional<Receipt> receipt = purchase.receipt();
    PurchaseSource source = purchase.countedSource();
    return new PurchaseRepresentation(
        purchase.id().value(),
        view.version(),
        Optional.ofNullable(view.customer()).map(CustomerId::value).orElse(null),
        purchase.identity().map(IdentityRepresentation::of).orElseGet(() -> IdentityRepresentation.of(source)),
        Optional.ofNullable(source.origin().advisor()).map(AdvisorCode::value).orElse(null),
        receipt.map(read -> read.kind().word()).orElse(null),
        purchase.state().word(),
        view.flags().stream().sorted().map(PurchaseFlag::word).toList(),
        all(receipt, Receipt::lines, LineRepresentation::of),
        all(receipt, Receipt::adjustments, AdjustmentRepresentation::of),
        all(receipt, Receipt::includedTaxes, TaxRepresentation::of),
        receipt.map(Receipt::total).map(MoneyRepresentation::of).orElse(null),
        receipt.map(Receipt::voids).map(IdentityRepresentation::of).orElse(null),
        purchase.occurred().at(),
        purchase.source().occurred().receivedAt());
  }

  private static <T, R> List<R> all(Optional<Receipt> receipt, Function<Receipt, List<T>> part, Function<T, R> shown) {
    return receipt.map(part).orElse(List.of()).stream().map(shown).toList();
  }
}
