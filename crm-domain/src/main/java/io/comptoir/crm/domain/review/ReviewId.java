package io.comptoir.crm.domain.review;

import io.comptoir.crm.domain.operation.UuidOrder;
import java.util.UUID;

/**
 * Names a review. Immutable.
 *
 * @param value a UUIDv7 made by us
 */
public record ReviewId(UUID value) implements Comparable<ReviewId> {
  /** Reads the usual text form of a UUID (RFC 9562), in any letter case. */
  public static ReviewId parse(String text) {
    return new ReviewId(UUID.fromString(text));
  }

  @Override
  public int compareTo(ReviewId other) {
    return UuidOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
