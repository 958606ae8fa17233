package io.comptoir.crm.domain.capture;

import io.comptoir.crm.domain.operation.UuidOrder;
import java.util.UUID;

/**
 * Names something kept aside. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record RepairId(UUID value) implements Comparable<RepairId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static RepairId parse(String text) {
    return new RepairId(UUID.fromString(text));
  }

  @Override
  public int compareTo(RepairId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
