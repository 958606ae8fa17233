package io.comptoir.crm.domain.access;

import java.util.UUID;

/**
 * Names a key without revealing it. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record KeyId(UUID value) {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static KeyId parse(String text) {
    return new KeyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
