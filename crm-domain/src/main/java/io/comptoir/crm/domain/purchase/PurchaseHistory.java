package io.comptoir.crm.domain.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Receipts on file, with the rules of what counts. It computes everything from the facts it is given, whatever their
 * order and however often one is repeated. Immutable and thread-safe.
 *
 * <ul>
 *   <li>A purchase that needs repair counts nothing and says nothing about others.
 *   <li>Of several receipts under one identity the one with the smallest moment counts, then content hash, then id.
 *   <li>A void and the receipt it names count nothing, whichever came first. A void of a void brings nothing back.
 *   <li>Every other receipt is a purchase, returns and exchanges included; returns lower the sums.
 * </ul>
 */
public final class PurchaseHistory {
  private final Set<PurchaseId> own;
  private final CountedReceipts counted;
  private final ReturnedGoods returned;

  private PurchaseHistory(Set<PurchaseId> own, CountedReceipts counted) {
    this.own = own;
    this.counted = counted;
    this.returned = ReturnedGoods.of(counted);
  }

  /** The history of purchases about which nothing else is on file. */
  public static PurchaseHistory of(Collection<Purchase> own) {
    return of(own, List.of());
  }

  /**
   * The history of {@code own} purchases among {@code others} that bear on them: of the same identities, voids that
   * name them, what they void, sales they return from, and what else was returned from those.
   */
  public static PurchaseHistory of(Collection<Purchase> own, Collection<Purchase> others) {
    List<Purchase> all = new ArrayList<>(own);
    all.addAll(others);
    Set<PurchaseId> ids = new HashSet<>();
    own.forEach(purchase -> ids.add(purchase.id()));
    return new PurchaseHistory(Set.copyOf(ids), CountedReceipts.of(all));
  }

  /** The own purchases that count, the latest first. */
  public List<Purchase> counting() {
    return counted.inOrder().stream().filter(purchase -> own.contains(purchase.id())).toList();
  }

  /** Whether a purchase counts in figures. */
  public boolean counts(Purchase purchase) {
    return counted.counts(purchase);
  }

  /** What is to be looked into about a purchase, own or other. */
  public Set<PurchaseFlag> flags(Purchase purchase) {
    Set<PurchaseFlag> flags = EnumSet.noneOf(PurchaseFlag.class);
    flags.addAll(counted.flags(purchase));
    flags.addAll(returned.flags(purchase));
    return flags;
  }

  /** What the own purchases that happened by {@code asOf} come to. */
  public PurchaseSummary summary(Instant asOf) {
    return FigureSums.summary(
        counting().stream().filter(purchase -> !purchase.occurred().at().isAfter(asOf)).toList(), asOf);
  }
}
