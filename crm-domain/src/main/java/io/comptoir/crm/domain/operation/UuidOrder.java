package io.comptoir.crm.domain.operation;

import java.util.UUID;

/** The order in which UUIDs of version 7 were made: unsigned, over all 128 bits, which {@code UUID.compareTo} is not. */
public final class UuidOrder {
  private UuidOrder() {}

  /** Negative when {@code a} was made before {@code b}, positive when after it, 0 when they are the same. */
  public static int compare(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
