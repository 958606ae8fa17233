package io.comptoir.crm.domain.purchase;

import java.util.UUID;

/**
 * Names a purchase. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record PurchaseId(UUID value) implements Comparable<PurchaseId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static PurchaseId parse(String text) {
    return new PurchaseId(UUID.fromString(text));
  }

  // Unsigned order of the 128 bits: the order in which UUIDv7 were made, which UUID.compareTo does not give.
  @Override
  public int compareTo(PurchaseId other) {
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
