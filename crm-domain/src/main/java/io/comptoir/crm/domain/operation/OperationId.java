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

  @Override
  public int compareTo(OperationId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
