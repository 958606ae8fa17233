package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.KeyRepository;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryKeyRepository(House house) implements KeyRepository {
  private static final Table<KeyId, ApiKey> KEYS = new Table<>(Comparator.comparing(KeyId::toString));
  private static final Table<String, KeyId> HASHES = new Table<>(Comparator.naturalOrder());

  @Override
  public Optional<ApiKey> findByHash(String sha256) {
    return house.rows(HASHES).get(sha256).flatMap(this::find);
  }

  @Override
  public Optional<ApiKey> find(KeyId id) {
    return house.rows(KEYS).get(id);
  }

  @Override
  public List<ApiKey> all() {
    return house.rows(KEYS).values().stream().sorted(Comparator.comparing(ApiKey::createdAt)).toList();
  }

  @Override
  public void add(ApiKey key) {
    house.add(KEYS, key.id(), key);
    house.add(HASHES, key.sha256(), key.id());
  }

  @Override
  public void update(ApiKey key) {
    if (find(key.id()).isEmpty()) {
      throw new IllegalStateException("This key was never added");
    }
    house.put(KEYS, key.id(), key);
  }
}
