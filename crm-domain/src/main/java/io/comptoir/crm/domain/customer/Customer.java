package io.comptoir.crm.domain.customer;

import java.time.Instant;
import java.util.List;

/**
 * The golden profile of one person. Immutable.
 *
 * @param id the surviving id
 * @param status regular or provisional
 * @param version grows by one with every change of the profile
 * @param createdAt when the first record came in
 * @param profile the fold over all records linked to this customer and to those merged into it
 * @param merged the customers that were merged into this one, with the moment each was
 */
public record Customer(
    CustomerId id, CustomerStatus status, long version, Instant createdAt, Profile profile, List<Merged> merged) {
  /** A customer merged into this one, at a moment. */
  public record Merged(CustomerId id, Instant at) {}

  /** Copies the list. */
  public Customer {
    merged = List.copyOf(merged);
  }

  /** A customer of whom nothing is said yet. */
  public static Customer created(CustomerId id, CustomerStatus status, Instant at) {
    return new Customer(id, status, 1, at, Profile.EMPTY, List.of());
  }

  /** Whether this id is the customer's, or that of one merged into it. */
  public boolean covers(CustomerId other) {
    return id.equals(other) || merged.stream().anyMatch(retired -> retired.id().equals(other));
  }

  /** Whether this one only holds what a doubtful capture said. */
  public boolean isProvisional() {
    return status == CustomerStatus.PROVISIONAL;
  }
}
