package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.operation.UuidOrder;
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

  @Override
  public int compareTo(PurchaseId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
