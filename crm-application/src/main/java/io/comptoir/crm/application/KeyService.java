package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.AuthenticateUseCase;
import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.RandomBytes;
import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.KeyText;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands out keys, and tells who shows one. Asked of the storage every time, so that a revoked key fails at once. */
final class KeyService implements KeyUseCase, AuthenticateUseCase {
  private final UnitFactory units;
  private final RandomBytes random;

  KeyService(UnitFactory units, RandomBytes random) {
    this.units = units;
    this.random = random;
  }

  @Override
  public CreatedKey create(Role role, Set<StoreCode> stores) {
    if (role == Role.TILL && stores.isEmpty()) {
      throw new RefusedException(FaultCode.STORE_MISSING, "A till's key names at least one store");
    }
    Instant at = units.now();
    KeyText text = KeyText.of(role, random.next(KeyText.RANDOM_BYTES));
    KeyId id = new KeyId(units.ids().next());
    ApiKey key = new ApiKey(id, role, stores, Hashes.sha256Hex(text.reveal()), text.hint(), at, null);
    Waiting.on(units.submit(at, 0, unit -> add(unit, key)));
    return new CreatedKey(key, text.reveal());
  }

  private static ApiKey add(Unit unit, ApiKey key) {
    unit.repositories().keys().add(key);
    unit.changed(ChangeType.KEY_CHANGED, key.id().value(), 1);
    return key;
  }

  @Override
  public List<ApiKey> all() {
    return units.storage().read(repositories -> repositories.keys().all());
  }

  @Override
  public Optional<ApiKey> revoke(KeyId id) {
    Instant at = units.now();
    return Waiting.on(units.submit(at, 0, unit -> unit.repositories().keys().find(id).map(key -> revoke(unit, key))));
  }

  private static ApiKey revoke(Unit unit, ApiKey key) {
    ApiKey revoked = key.revoked(unit.at());
    if (!revoked.equals(key)) {
      unit.repositories().keys().update(revoked);
      unit.changed(ChangeType.KEY_CHANGED, key.id().value(), 2);
    }
    return revoked;
  }

  @Override
  public Optional<Caller> authenticate(String keyText) {
    return KeyText.parse(keyText)
        .map(text -> Hashes.sha256Hex(text.reveal()))
        .flatMap(hash -> units.storage().read(repositories -> repositories.keys().findByHash(hash)))
        .flatMap(ApiKey::caller);
  }
}
