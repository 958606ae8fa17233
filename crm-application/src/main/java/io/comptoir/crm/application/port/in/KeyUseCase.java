package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conversation with whoever hands out keys. Thread-safe; each call waits until its work is durable. */
public interface KeyUseCase {
  /** Makes a key; its text is told this once and kept nowhere. A till's key names its stores. */
  CreatedKey create(Role role, Set<StoreCode> stores);

  /** All keys, revoked ones too, oldest first. */
  List<ApiKey> all();

  /** Revokes a key at once; empty when there is none under this id. Revoking it again changes nothing. */
  Optional<ApiKey> revoke(KeyId id);

  /**
   * A key that was just made.
   *
   * @param key what is kept of it
   * @param text the key itself, a secret
   */
  record CreatedKey(ApiKey key, String text) {}
}
