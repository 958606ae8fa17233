package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.KeyRepository;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys in tables, without their texts. */
final class JdbiKeyRepository implements KeyRepository {
  private static final String SELECT = "select uuid, role, sha256, hint, created_at, revoked_at from api_key ";

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

  private List<ApiKey> list(String condition, Object... values) {
    return sql.list(SELECT + condition, (row, context) -> key(Row.of(row)), values).stream()
        .map(this::withStores)
        .toList();
  }

  private static ApiKey key(Row row) throws SQLException {
    return new ApiKey(
        row.id(KeyId::new), row.text(Role::valueOf), Set.of(), row.text(), row.text(), row.moment(), row.momentOrNull());
  }

  private ApiKey withStores(ApiKey key) {
    List<StoreCode> stores =
        sql.list(
            "select store from api_key_store where api_key = ?",
            (row, context) -> new StoreCode(row.getString(1)),
            key.id().value());
    return new ApiKey(
        key.id(), key.role(), Set.copyOf(stores), key.sha256(), key.hint(), key.createdAt(), key.revokedAt());
  }
}
