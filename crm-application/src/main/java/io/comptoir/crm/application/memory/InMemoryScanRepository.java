package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.ScanRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

record InMemoryScanRepository(House house, InMemoryCustomerRepository customers) implements ScanRepository {
  private static final Table<String, DuplicateScan> SCAN = new Table<>(Comparator.naturalOrder());
  private static final Table<String, Learnt> LEARNT = new Table<>(Comparator.naturalOrder());
  private static final Shelf<Long, CustomerId, Boolean> KEYS = Shelf.inOrder(Comparator.naturalOrder());
  private static final String ONE = "";

  @Override
  public Optional<DuplicateScan> last() {
    return house.rows(SCAN).get(ONE);
  }

  @Override
  public void note(DuplicateScan scan) {
    house.put(SCAN, ONE, scan);
  }

  @Override
  public void addKeys(CustomerId customer, Set<Long> keys) {
    house.requireWritable();
    keys.forEach(key -> house.put(KEYS, key, customer, true));
  }

  @Override
  public boolean removeKeys(int most) {
    house.requireWritable();
    List<Long> some = house.rows(KEYS.table()).keys().stream().limit(most).toList();
    some.forEach(key -> house.remove(KEYS.table(), key));
    return !some.isEmpty();
  }

  @Override
  public List<CustomerId> sharing(Collection<Long> keys) {
    return keys.stream().distinct().flatMap(this::having)
        .flatMap(id -> customers.find(id).stream())
        .filter(customer -> !customer.isProvisional())
        .map(customer -> customer.id())
        .distinct().sorted().toList();
  }

  private Stream<CustomerId> having(long key) {
    List<CustomerId> all = house.rows(KEYS, key).keys().stream().toList();
    return all.size() > MOST_SHARING ? Stream.empty() : all.stream();
  }

  @Override
  public Optional<Learnt> learnt() {
    return house.rows(LEARNT).get(ONE);
  }

  @Override
  public void keep(Learnt learnt) {
    house.put(LEARNT, ONE, learnt);
  }
}
