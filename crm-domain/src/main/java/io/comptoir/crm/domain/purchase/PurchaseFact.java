package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.store.AdvisorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays a purchase out for the chain of hashes: numbers and codes open, people and free text behind a commitment. */
final class PurchaseFact {
  // An unread receipt's identity is what its text says: it may change with the repair, so the chain leaves it out.
  private static final List<@Nullable String> UNREAD = Arrays.asList(null, null, null, null, null, null, null);

  private PurchaseFact() {}

  static FactContent of(Purchase purchase, String fact, PurchaseSource source, @Nullable Receipt receipt) {
    List<@Nullable String> open = new ArrayList<>();
    open.add(purchase.id().toString());
    open.add(source.origin().store().value());
    open.add(source.origin().till().value());
    open.add(millis(source.occurred().at()));
    open.add(Boolean.toString(source.occurred().suspect()));
    open.add(millis(source.occurred().receivedAt()));
    open.addAll(receipt == null ? UNREAD : numbers(purchase, receipt));
    return new FactContent(fact, open, personal(purchase, fact, source, receipt));
  }

  private static List<@Nullable String> numbers(Purchase purchase, Receipt receipt) {
    return List.of(
        receipt.identity().businessDay().toString(),
        receipt.identity().number().value(),
        receipt.kind().word(),
        receipt.total().currency().getCurrencyCode(),
        receipt.total().amount().toPlainString(),
        purchase.contentHash(),
        ReceiptText.numbers(receipt));
  }

  private static List<@Nullable String> personal(
      Purchase purchase, String fact, PurchaseSource source, @Nullable Receipt receipt) {
    List<@Nullable String> personal = new ArrayList<>();
    personal.add(Optional.ofNullable(source.origin().advisor()).map(AdvisorCode::value).orElse(null));
    personal.add(fact.equals("purchase") ? purchase.filed().raw() : null);
    if (receipt != null) {
      receipt.lines().forEach(line -> personal.add(line.article().description()));
      receipt.adjustments().forEach(adjustment -> personal.add(adjustment.label()));
      receipt.includedTaxes().forEach(tax -> personal.add(tax.label()));
    }
    return personal;
  }

  // A resolution that every engine keeps.
  private static String millis(Instant instant) {
    return Long.toString(instant.toEpochMilli());
  }
}
