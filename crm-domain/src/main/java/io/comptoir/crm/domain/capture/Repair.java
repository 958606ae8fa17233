package io.comptoir.crm.domain.capture;

import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a capture said that could not be used and was kept aside, until someone mends it or sets it aside.
 * Immutable.
 *
 * @param id its name
 * @param capture the capture it came with
 * @param fault where it stood and what is wrong with it
 * @param kept what was typed, payment card numbers masked; cut to its first 1,000 characters
 * @param subject whom or what it is about
 * @param progress whether it is still open
 */
public record Repair(
    RepairId id, OperationId capture, Warning fault, String kept, Subject subject, Progress progress) {
  /**
   * Whom or what a repair is about; each may be null.
   *
   * @param customer whose values or decisions they are
   * @param purchase the purchase that needs repair
   * @param decision the restriction that stands for everything the unreadable entry may mean
   */
  public record Subject(
      @Nullable CustomerId customer, @Nullable PurchaseId purchase, @Nullable DecisionId decision) {}

  /** Whether a repair is open, and since when. */
  public record Progress(State state, Instant openedAt, long version) {}

  /** How far a repair has come. */
  public enum State {
    OPEN,
    MENDED,
    DISCARDED
  }

  /** This repair, closed. */
  public Repair closed(State state) {
    return new Repair(
        id, capture, fault, kept, subject, new Progress(state, progress.openedAt(), progress.version() + 1));
  }
}
