package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.operation.UuidOrder;
import java.util.UUID;

/**
 * Names a customer for ever, also after a merge. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record CustomerId(UUID value) implements Comparable<CustomerId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static CustomerId parse(String text) {
    return new CustomerId(UUID.fromString(text));
  }

  @Override
  public int compareTo(CustomerId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
