package io.comptoir.crm.domain.operation;

import java.util.UUID;

/**
 * Names an operation of a client: the capture id of a capture, or an id of ours for any other write. Immutable.
 *
 * @param value any RFC 9562 UUID
 */
public record OperationId(UUID value) implements Comparable<OperationId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static OperationId parse(String text) {
    return new OperationId(UUID.fromString(text));
  }

  // Unsigned order of the 128 bits: the order in which UUIDv7 were made, which UUID.compareTo does not give.
  @Override
  public int compareTo(OperationId other) {
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
