package io.comptoir.crm.domain.purchase;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which receipt stands for an identity, and which of these count. */
final class CountedReceipts {
  private static final Comparator<Purchase> SMALLEST_FIRST = Comparator
      .comparing((Purchase purchase) -> purchase.occurred().at())
      .thenComparing(Purchase::contentHash)
      .thenComparing(Purchase::id);

  private final Set<ReceiptIdentity> seen = new HashSet<>();
  private final Map<ReceiptIdentity, Purchase> standing = new HashMap<>();
  private final Set<ReceiptIdentity> contested = new HashSet<>();
  private final Set<ReceiptIdentity> voided = new HashSet<>();

  private CountedReceipts() {}

  static CountedReceipts of(Collection<Purchase> purchases) {
    CountedReceipts counted = new CountedReceipts();
    purchases.forEach(counted::see);
    counted.standing.values().forEach(purchase -> target(purchase).ifPresent(counted.voided::add));
    return counted;
  }

  private void see(Purchase purchase) {
    purchase.identity().ifPresent(seen::add);
    purchase.receipt().ifPresent(receipt -> stand(receipt.identity(), purchase));
  }

  private void stand(ReceiptIdentity identity, Purchase purchase) {
    Purchase other = standing.get(identity);
    if (other == null || SMALLEST_FIRST.compare(purchase, other) < 0) {
      standing.put(identity, purchase);
    }
    if (other != null && !other.contentHash().equals(purchase.contentHash())) {
      contested.add(identity);
    }
  }

  /** The purchases that count, the latest first. */
  List<Purchase> inOrder() {
    return standing.values().stream().filter(this::counts).sorted(SMALLEST_FIRST.reversed()).toList();
  }

  boolean counts(Purchase purchase) {
    return purchase.receipt()
        .filter(receipt -> receipt.kind() != ReceiptKind.VOID)
        .filter(receipt -> !voided.contains(receipt.identity()))
        .filter(receipt -> purchase.id().equals(standing.get(receipt.identity()).id()))
        .isPresent();
  }

  boolean saw(ReceiptIdentity identity) {
    return seen.contains(identity);
  }

  Stream<ReceiptIdentity> seen() {
    return seen.stream();
  }

  /** The receipt that stands for an identity, when it counts. */
  Optional<Receipt> counting(ReceiptIdentity identity) {
    return Optional.ofNullable(standing.get(identity)).filter(this::counts).flatMap(Purchase::receipt);
  }

  boolean isRead(ReceiptIdentity identity) {
    return standing.containsKey(identity);
  }

  Set<PurchaseFlag> flags(Purchase purchase) {
    Set<PurchaseFlag> flags = EnumSet.noneOf(PurchaseFlag.class);
    purchase.receipt().map(Receipt::identity).filter(voided::contains)
        .ifPresent(identity -> flags.add(PurchaseFlag.VOIDED));
    purchase.receipt().map(Receipt::identity).filter(contested::contains)
        .ifPresent(identity -> flags.add(PurchaseFlag.IN_CONFLICT));
    target(purchase).filter(identity -> !saw(identity))
        .ifPresent(identity -> flags.add(PurchaseFlag.VOIDS_NOT_SEEN));
    return flags;
  }

  private static Optional<ReceiptIdentity> target(Purchase purchase) {
    return purchase.receipt().flatMap(receipt -> Optional.ofNullable(receipt.voids()));
  }
}
