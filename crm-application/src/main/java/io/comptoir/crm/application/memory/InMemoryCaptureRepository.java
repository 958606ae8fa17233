package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.CaptureFact.Result;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

record InMemoryCaptureRepository(House house) implements CaptureRepository {
  private static final Table<OperationId, CaptureFact> CAPTURES = new Table<>(Comparator.naturalOrder());
  private static final Shelf<OperationId, Long, OperationId> FOLLOWERS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, OperationId, Boolean> CAPTURES_OF = Shelf.inOrder(Comparator.naturalOrder());

  @Override
  public void add(CaptureFact capture) {
    house.add(CAPTURES, capture.id(), capture);
    if (capture.follows() != null) {
      house.put(FOLLOWERS, capture.follows(), house.next(), capture.id());
    }
    give(capture.id(), capture.result().customer());
  }

  private void give(OperationId id, @Nullable CustomerId customer) {
    if (customer != null) {
      house.put(CAPTURES_OF, customer, id, true);
    }
  }

  @Override
  public Optional<CaptureFact> find(OperationId id) {
    return house.rows(CAPTURES).get(id);
  }

  @Override
  public List<CaptureFact> followersOf(OperationId id) {
    return house.rows(FOLLOWERS, id).values().stream().map(this::existing).toList();
  }

  private CaptureFact existing(OperationId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("This capture was never added"));
  }

  @Override
  public void reassign(OperationId id, CustomerId customer) {
    CaptureFact old = existing(id);
    Optional.ofNullable(old.result().customer()).ifPresent(before -> house.remove(CAPTURES_OF, before, id));
    Result result = new Result(old.result().outcome(), customer, old.result().purchase());
    house.put(CAPTURES, id, new CaptureFact(id, old.follows(), old.origin(), old.time(), old.told(), result));
    give(id, customer);
  }

  @Override
  public Map<FieldName, Instant> declinedBy(CustomerId id) {
    Map<FieldName, Instant> declined = new TreeMap<>();
    new Merges(house).group(id).stream()
        .flatMap(member -> house.rows(CAPTURES_OF, member).keys().stream())
        .map(this::existing)
        .forEach(capture -> decline(declined, capture));
    return declined;
  }

  private static void decline(Map<FieldName, Instant> declined, CaptureFact capture) {
    BinaryOperator<Instant> later = BinaryOperator.maxBy(Comparator.naturalOrder());
    capture.told().declined().forEach(field -> declined.merge(field, capture.time().at(), later));
  }
}
