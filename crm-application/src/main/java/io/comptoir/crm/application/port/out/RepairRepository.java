package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What captures said that could not be used. */
public interface RepairRepository {
  /** Keeps something aside. */
  void add(Repair repair);

  /** What is kept under this id, open or closed. */
  Optional<Repair> find(RepairId id);

  /** The open ones in order of their ids, at most {@code limit}, after {@code after} or from the start when it is null. */
  List<Repair> open(@Nullable RepairId after, int limit);

  /** The open ones about a purchase. */
  List<Repair> openFor(PurchaseId purchase);

  /** Stores that a repair was closed. */
  void close(Repair closed);
}
