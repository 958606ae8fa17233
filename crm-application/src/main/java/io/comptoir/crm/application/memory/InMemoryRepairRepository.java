package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.RepairRepository;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemoryRepairRepository(House house) implements RepairRepository {
  private static final Table<RepairId, Repair> REPAIRS = new Table<>(Comparator.naturalOrder());
  private static final Shelf<PurchaseId, RepairId, Boolean> ABOUT = Shelf.inOrder(Comparator.naturalOrder());

  @Override
  public void add(Repair repair) {
    house.add(REPAIRS, repair.id(), repair);
    Optional.ofNullable(repair.subject().purchase()).ifPresent(id -> house.put(ABOUT, id, repair.id(), true));
  }

  @Override
  public Optional<Repair> find(RepairId id) {
    return house.rows(REPAIRS).get(id);
  }

  @Override
  public List<Repair> open(@Nullable RepairId after, int limit) {
    SortedTree<RepairId, Repair> all = house.rows(REPAIRS);
    Stream<Node<RepairId, Repair>> rest = after == null ? all.entries() : all.after(after);
    return rest.map(Node::value).filter(InMemoryRepairRepository::isOpen).limit(limit).toList();
  }

  @Override
  public List<Repair> openFor(PurchaseId purchase) {
    return house.rows(ABOUT, purchase).keys().stream()
        .flatMap(id -> find(id).stream())
        .filter(InMemoryRepairRepository::isOpen)
        .toList();
  }

  private static boolean isOpen(Repair repair) {
    return repair.progress().state() == Repair.State.OPEN;
  }

  @Override
  public void close(Repair closed) {
    if (find(closed.id()).isEmpty()) {
      throw new IllegalStateException("This was never kept aside");
    }
    house.put(REPAIRS, closed.id(), closed);
  }
}
