package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Receipts and purchases of an invented shop. */
final class PurchaseFixture {
  static final StoreCode STORE = new StoreCode("PAR-01");
  static final TillCode TILL = new TillCode("3");
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  static final ReceiptContext CONTEXT = new ReceiptContext(STORE, TILL, DAY, true);

  private PurchaseFixture() {}

  static ReceiptIdentity identity(String number) {
    return identity(number, DAY);
  }

  static ReceiptIdentity identity(String number, LocalDate day) {
    return new ReceiptIdentity(STORE, TILL, day, new ReceiptNumber(number));
  }

  static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }

  /** A line at one euro each. */
  static ReceiptLine line(int number, String sku, String quantity) {
    return line(number, sku, quantity, null);
  }

  static ReceiptLine line(int number, String sku, String quantity, LineReference returns) {
    Money one = eur("1");
    return new ReceiptLine(number, new Article(sku, null, null), Quantity.parse(quantity), one, null,
        one.times(Quantity.parse(quantity)), returns);
  }

  static Receipt receipt(ReceiptIdentity identity, ReceiptKind kind, ReceiptLine... lines) {
    return new Receipt(identity, kind, List.of(lines), List.of(), List.of(), sum(lines), null);
  }

  static Receipt sale(String number, ReceiptLine... lines) {
    return receipt(identity(number), ReceiptKind.SALE, lines);
  }

  static Receipt returned(String number, ReceiptLine... lines) {
    return receipt(identity(number), ReceiptKind.RETURN, lines);
  }

  static Receipt voiding(String number, ReceiptIdentity target) {
    return new Receipt(
        identity(number), ReceiptKind.VOID, List.of(), List.of(), List.of(), eur("0"), target);
  }

  static LineReference from(String number, Integer line) {
    return new LineReference(STORE, TILL, new ReceiptNumber(number), DAY, line);
  }

  /** A recorded purchase whose id grows with {@code id}, at noon of its business day. */
  static Purchase purchase(long id, Receipt receipt) {
    return purchase(id, receipt, receipt.identity().businessDay().atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  static Purchase purchase(long id, Receipt receipt, Instant at) {
    return Purchase.of(new PurchaseId(new UUID(7L, id)), PurchaseState.RECORDED,
        FiledReceipt.readable(receipt, hash(receipt), null), source(id, at));
  }

  static Purchase garbled(long id, ReceiptIdentity identity, String raw) {
    return Purchase.of(new PurchaseId(new UUID(7L, id)), PurchaseState.NEEDS_REPAIR,
        FiledReceipt.unreadable(identity, raw), source(id, Instant.parse("2026-11-21T12:00:00Z")));
  }

  static PurchaseSource source(long id, Instant at) {
    return new PurchaseSource(new OperationId(new UUID(1L, id)), new EffectiveTime(at, false, at.plusSeconds(1)),
        new Origin(STORE, TILL, new AdvisorCode("A42")));
  }

  /** Stands for a hash: equal for equal content only. */
  static String hash(Receipt receipt) {
    return "h" + receipt.contentText();
  }

  private static Money sum(ReceiptLine... lines) {
    return Arrays.stream(lines).map(ReceiptLine::total).reduce(Money::plus).orElseThrow();
  }
}
