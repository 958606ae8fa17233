package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.KeyRepository;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys in tables, without their texts. */
final class JdbiKeyRepository implements KeyRepository {
  private static final String SELECT =
      """
      select uuid, role, sha256, hint, created_at, revoked_at, s.store
      from api_key left join api_key_store s on s.api_key = uuid\s""";

  private final Sql sql;

  JdbiKeyRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ApiKey> findByHash(String sha256) {
    return list("where sha256 = ?", sha256).stream().findFirst();
  }

  @Override
  public Optional<ApiKey> find(KeyId id) {
    return list("where uuid = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<ApiKey> all() {
    return list("order by created_at, uuid");
  }

  @Override
  public void add(ApiKey key) {
    sql.write(
        "insert into api_key (uuid, role, sha256, hint, created_at, revoked_at) values (?, ?, ?, ?, ?, ?)",
        key.id().value(), key.role(), key.sha256(), key.hint(), key.createdAt(), key.revokedAt());
    for (StoreCode store : key.stores()) {
      sql.write("insert into api_key_store (api_key, store) values (?, ?)", key.id().value(), store.value());
    }
  }

  @Override
  public void update(ApiKey key) {
    sql.write("update api_key set revoked_at = ? where uuid = ?", key.revokedAt(), key.id().value());
  }

  /** A key with one of its stores, or with none. */
  private record KeyAtStore(ApiKey key, @Nullable StoreCode store) {
    static KeyAtStore read(Row row) throws SQLException {
      ApiKey key =
          new ApiKey(
              row.id(KeyId::new), row.text(Role::valueOf), Set.of(), row.text(), row.text(), row.moment(),
              row.momentOrNull());
      return new KeyAtStore(key, row.textOrNull(StoreCode::new));
    }
  }

  // Every call asks for its key: with the stores in a statement of their own, each would run two.
  private List<ApiKey> list(String condition, Object... values) {
    Map<ApiKey, Set<StoreCode>> stores = new LinkedHashMap<>();
    for (KeyAtStore row : sql.list(SELECT + condition, (row, context) -> KeyAtStore.read(Row.of(row)), values)) {
      Set<StoreCode> ofKey = stores.computeIfAbsent(row.key(), key -> new HashSet<>());
      if (row.store() != null) {
        ofKey.add(row.store());
      }
    }
    return stores.entrySet().stream().map(entry -> withStores(entry.getKey(), entry.getValue())).toList();
  }

  private static ApiKey withStores(ApiKey key, Set<StoreCode> stores) {
    return new ApiKey(key.id(), key.role(), stores, key.sha256(), key.hint(), key.createdAt(), key.revokedAt());
  }
}
