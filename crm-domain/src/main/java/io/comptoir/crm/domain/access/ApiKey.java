package io.comptoir.crm.domain.access;

import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as the house keeps it: everything but its text. Immutable.
 *
 * @param id its name
 * @param role what it is for
 * @param stores the stores it is bound to
 * @param sha256 the hash of its text, 64 lower-case hexadecimal digits
 * @param hint the first characters of its text, to recognise it in a list
 * @param createdAt when it was made
 * @param revokedAt when it was revoked; null while it is in force
 */
public record ApiKey(
    KeyId id,
    Role role,
    Set<StoreCode> stores,
    String sha256,
    String hint,
    Instant createdAt,
    @Nullable Instant revokedAt) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Keeps its own copy of the stores; refuses what is not a hash. */
  public ApiKey {
    stores = Set.copyOf(stores);
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not the hexadecimal form of a SHA-256 hash");
    }
  }

  /** Who shows this key: nobody once it is revoked. */
  public Optional<Caller> caller() {
    return revokedAt == null ? Optional.of(new Caller(id, role, stores)) : Optional.empty();
  }

  /** This key, revoked at {@code now}; a key revoked before keeps its first date. */
  public ApiKey revoked(Instant now) {
    return revokedAt != null ? this : new ApiKey(id, role, stores, sha256, hint, createdAt, now);
  }
}
