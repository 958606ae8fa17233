package io.comptoir.crm.domain.consent;

import java.util.UUID;

/**
 * Names a consent decision, and thereby its proof. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record DecisionId(UUID value) implements Comparable<DecisionId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static DecisionId parse(String text) {
    return new DecisionId(UUID.fromString(text));
  }

  // Unsigned order of the 128 bits: the order in which UUIDv7 were made, which UUID.compareTo does not give.
  @Override
  public int compareTo(DecisionId other) {
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
