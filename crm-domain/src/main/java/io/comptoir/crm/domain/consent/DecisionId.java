package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.operation.UuidOrder;
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

  @Override
  public int compareTo(DecisionId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
