package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import io.comptoir.crm.domain.purchase.ReceiptNumber;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Which purchases have a number, and which mention it. Numbers begin again every day: who asks looks at the day. */
record ReceiptIndex(House house) {
  private static final Shelf<Numbered, Long, PurchaseId> HAVING = Shelf.inOrder(Numbered.ORDER);
  private static final Shelf<Numbered, Long, PurchaseId> MENTIONING = Shelf.inOrder(Numbered.ORDER);

  record Numbered(StoreCode store, TillCode till, ReceiptNumber number) {
    static final Comparator<Numbered> ORDER =
        Comparator.comparing((Numbered key) -> key.number.value())
            .thenComparing(key -> key.till.value())
            .thenComparing(key -> key.store.value());

    static Numbered of(ReceiptIdentity identity) {
      return new Numbered(identity.store(), identity.till(), identity.number());
    }

    static Numbered of(LineReference reference) {
      return new Numbered(reference.store(), reference.till(), reference.number());
    }
  }

  void add(Purchase purchase, long received) {
    purchase.identity().map(Numbered::of).ifPresent(key -> house.put(HAVING, key, received, purchase.id()));
    mentioned(purchase).forEach(key -> house.put(MENTIONING, key, received, purchase.id()));
  }

  void remove(Purchase purchase, long received) {
    purchase.identity().map(Numbered::of).ifPresent(key -> house.remove(HAVING, key, received));
    mentioned(purchase).forEach(key -> house.remove(MENTIONING, key, received));
  }

  private static Stream<Numbered> mentioned(Purchase purchase) {
    return Stream.concat(voided(purchase).map(Numbered::of), references(purchase).map(Numbered::of)).distinct();
  }

  /** The receipt that a purchase voids. */
  static Stream<ReceiptIdentity> voided(Purchase purchase) {
    return purchase.receipt().map(Receipt::voids).stream();
  }

  /** The sales that a purchase returns from. */
  static Stream<LineReference> references(Purchase purchase) {
    return purchase.receipt().stream()
        .flatMap(receipt -> receipt.lines().stream())
        .map(ReceiptLine::returns)
        .filter(Objects::nonNull);
  }

  static boolean voids(Purchase purchase, ReceiptIdentity identity) {
    return voided(purchase).anyMatch(identity::equals);
  }

  static boolean returnsFrom(Purchase purchase, ReceiptIdentity identity) {
    return references(purchase).anyMatch(sale -> mayMean(sale, identity));
  }

  /** Whether a reference may mean a receipt: without a day any of its number. */
  static boolean mayMean(LineReference reference, ReceiptIdentity identity) {
    boolean onItsDay = reference.businessDay() == null || reference.businessDay().equals(identity.businessDay());
    return onItsDay && Numbered.of(reference).equals(Numbered.of(identity));
  }

  /** The purchases with this number, in order of reception. */
  Stream<PurchaseId> having(Numbered number) {
    return house.rows(HAVING, number).values().stream();
  }

  /** The purchases that void this number or return from it, in order of reception. */
  Stream<PurchaseId> mentioning(Numbered number) {
    return house.rows(MENTIONING, number).values().stream();
  }
}
