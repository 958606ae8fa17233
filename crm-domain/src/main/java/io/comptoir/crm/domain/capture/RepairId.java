package io.comptoir.crm.domain.capture;

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

  // Unsigned order of the 128 bits: the order in which UUIDv7 were made, which UUID.compareTo does not give.
  @Override
  public int compareTo(RepairId other) {
    int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
