package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.access.KeyId;
import java.util.List;
import java.util.Optional;

/** The keys, without their texts: only the hash of each is kept. */
public interface KeyRepository {
  /** The key with this hash, revoked or not. */
  Optional<ApiKey> findByHash(String sha256);

  /** The key under this id. */
  Optional<ApiKey> find(KeyId id);

  /** All keys, revoked ones too, oldest first. */
  List<ApiKey> all();

  /** Adds a key. */
  void add(ApiKey key);

  /** Stores that a key was revoked. */
  void update(ApiKey key);
}
