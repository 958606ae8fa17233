package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.operation.UuidOrder;
import java.util.UUID;

/**
 * Names a record of the customer file. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record RecordId(UUID value) implements Comparable<RecordId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static RecordId parse(String text) {
    return new RecordId(UUID.fromString(text));
  }

  @Override
  public int compareTo(RecordId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
