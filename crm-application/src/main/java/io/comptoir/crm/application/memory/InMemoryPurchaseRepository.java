package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryPurchaseRepository(House house, Merges merges, ReceiptIndex index) implements PurchaseRepository {
  // Everything a purchase said, in order; the last counts.
  private static final Shelf<PurchaseId, Long, Purchase> SAYINGS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<PurchaseId, Long, PurchaseLink> LINKS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, ReceiptPlace, PurchaseId> OWNED = Shelf.inOrder(Comparator.naturalOrder());
  private static final Comparator<Node<Long, PurchaseLink>> LATEST_LINK =
      Comparator.comparing((Node<Long, PurchaseLink> link) -> link.value().at()).thenComparing(Node::key).reversed();

  InMemoryPurchaseRepository(House house) {
    this(house, new Merges(house), new ReceiptIndex(house));
  }

  @Override
  public Optional<Purchase> find(PurchaseId id) {
    return house.rows(SAYINGS, id).last();
  }

  private Purchase existing(PurchaseId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("This purchase was never added"));
  }

  @Override
  public List<Purchase> under(ReceiptIdentity identity) {
    return related().under(identity).toList();
  }

  @Override
  public void add(Purchase purchase, Chained chained) {
    long received = house.next();
    if (find(purchase.id()).isPresent()) {
      throw new IllegalStateException("This purchase was added before");
    }
    house.put(SAYINGS, purchase.id(), received, purchase);
    index.add(purchase, received);
    InMemoryFactArchive.keep(house, chained, purchase::factContent);
  }

  @Override
  public void repair(Purchase mended, Chained chained) {
    Purchase before = existing(mended.id());
    long received = house.rows(SAYINGS, mended.id()).firstKey().orElseThrow();
    house.put(SAYINGS, mended.id(), house.next(), mended);
    index.remove(before, received);
    index.add(mended, received);
    InMemoryFactArchive.keep(house, chained, () -> mended.repairContent().orElseThrow());
    owner(mended.id()).ifPresent(owner -> {
      house.remove(OWNED, owner, ReceiptPlace.of(before));
      house.put(OWNED, owner, ReceiptPlace.of(mended), mended.id());
    });
  }

  @Override
  public void link(PurchaseLink link, Chained chained) {
    ReceiptPlace place = ReceiptPlace.of(existing(link.purchase()));
    owner(link.purchase()).ifPresent(owner -> house.remove(OWNED, owner, place));
    house.put(LINKS, link.purchase(), house.next(), link);
    link.owner().ifPresent(owner -> house.put(OWNED, owner, place, link.purchase()));
    InMemoryFactArchive.keep(house, chained, link::factContent);
  }

  private Optional<CustomerId> owner(PurchaseId id) {
    return house.rows(LINKS, id).last().flatMap(PurchaseLink::owner);
  }

  @Override
  public Optional<CustomerId> customerOf(PurchaseId id) {
    return owner(id).map(merges::survivor);
  }

  @Override
  public long versionOf(PurchaseId id) {
    OperationId told = existing(id).source().operation();
    long links = house.rows(LINKS, id).values().stream().filter(link -> !link.operation().equals(told)).count();
    return house.rows(SAYINGS, id).size() + links;
  }

  @Override
  public List<Purchase> ofCustomer(CustomerId id, @Nullable PurchaseId after, int limit) {
    Optional<ReceiptPlace> last = Optional.ofNullable(after).map(this::existing).map(ReceiptPlace::of);
    return merges.group(id).stream()
        .map(member -> house.rows(OWNED, member))
        .flatMap(owned -> last.map(owned::after).orElseGet(owned::entries).limit(limit))
        .sorted(Comparator.comparing(Node::key))
        .limit(limit)
        .map(entry -> existing(entry.value()))
        .toList();
  }

  @Override
  public List<PurchaseId> linkedTo(CustomerId own, TimeSpan when, int limit) {
    return house.rows(OWNED, own)
        .values()
        .stream()
        .flatMap(id -> house.rows(LINKS, id).entries().reduce((a, b) -> b).stream())
        .filter(link -> when.holds(link.value().at()))
        .sorted(LATEST_LINK)
        .limit(limit)
        .map(link -> link.value().purchase())
        .toList();
  }

  @Override
  public long countOf(CustomerId id) {
    return merges.group(id).stream().mapToLong(member -> house.rows(OWNED, member).size()).sum();
  }

  @Override
  public List<Purchase> related(List<Purchase> purchases) {
    return related().to(purchases);
  }

  private RelatedReceipts related() {
    return new RelatedReceipts(index, this::existing);
  }
}
