package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.memory.ReceiptIndex.Numbered;
import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the receipts that bear on others. */
record RelatedReceipts(ReceiptIndex index, Function<PurchaseId, Purchase> file) {
  List<Purchase> to(List<Purchase> purchases) {
    Set<Purchase> near = with(with(purchases, this::voided), this::sales);
    Set<Purchase> returned = with(with(near, this::returningFrom), this::sales);
    Set<Purchase> all = with(with(returned, this::voiding), this::under);
    Set<PurchaseId> given = Set.copyOf(purchases.stream().map(Purchase::id).distinct().toList());
    return all.stream().filter(purchase -> !given.contains(purchase.id())).toList();
  }

  private static Set<Purchase> with(Collection<Purchase> purchases, Function<Purchase, Stream<Purchase>> more) {
    Set<Purchase> all = new LinkedHashSet<>(purchases);
    purchases.stream().flatMap(more).forEach(all::add);
    return all;
  }

  private Stream<Purchase> voided(Purchase purchase) {
    return ReceiptIndex.voided(purchase).flatMap(this::under);
  }

  private Stream<Purchase> sales(Purchase purchase) {
    return ReceiptIndex.references(purchase).flatMap(this::meant);
  }

  Stream<Purchase> under(ReceiptIdentity identity) {
    return having(Numbered.of(identity), identity::equals);
  }

  private Stream<Purchase> under(Purchase purchase) {
    return purchase.identity().stream().flatMap(this::under);
  }

  private Stream<Purchase> meant(LineReference reference) {
    return having(Numbered.of(reference), identity -> ReceiptIndex.mayMean(reference, identity));
  }

  private Stream<Purchase> having(Numbered number, Predicate<ReceiptIdentity> wanted) {
    return index.having(number).map(file).filter(purchase -> purchase.identity().filter(wanted).isPresent());
  }

  private Stream<Purchase> voiding(Purchase purchase) {
    return mentioning(purchase, ReceiptIndex::voids);
  }

  private Stream<Purchase> returningFrom(Purchase purchase) {
    return mentioning(purchase, ReceiptIndex::returnsFrom);
  }

  private Stream<Purchase> mentioning(Purchase purchase, BiPredicate<Purchase, ReceiptIdentity> mention) {
    return purchase.identity().stream()
        .flatMap(
            identity ->
                index.mentioning(Numbered.of(identity)).map(file).filter(other -> mention.test(other, identity)));
  }
}
