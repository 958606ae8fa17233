package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.StoreRepository;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryStoreRepository(House house) implements StoreRepository {
  private static final Table<StoreCode, Versioned> STORES = new Table<>(Comparator.comparing(StoreCode::value));

  @Override
  public Optional<Versioned> find(StoreCode code) {
    return house.rows(STORES).get(code);
  }

  @Override
  public List<Versioned> all() {
    return house.rows(STORES).values();
  }

  @Override
  public void put(Versioned store) {
    house.put(STORES, store.store().code(), store);
  }
}
