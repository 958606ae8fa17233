package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.prompt.Prompt;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a capture. Immutable.
 *
 * @param captureId the capture
 * @param result what was stored
 * @param view what the advisor sees; null when only ids were asked for
 * @param warnings what could not be taken as it was
 * @param replayed whether this capture had been stored before
 */
public record CaptureAnswer(
    OperationId captureId, Result result, @Nullable View view, List<Warning> warnings, boolean replayed) {
  /** Copies the list. */
  public CaptureAnswer {
    warnings = List.copyOf(warnings);
  }

  /**
   * What was stored.
   *
   * @param outcome what became of the person
   * @param customer the customer the personal part went to; null when anonymous
   * @param purchase the purchase; null when there was none
   * @param decisions the consent decisions, in the order they were sent
   */
  public record Result(
      Outcome outcome,
      @Nullable CustomerId customer,
      @Nullable FiledPurchase purchase,
      List<ConsentDecision> decisions) {
    /** Copies the list. */
    public Result {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * A purchase as it was filed.
   *
   * @param id its id
   * @param state recorded, to be repaired or in conflict
   * @param replayed whether the same receipt was stored before
   */
  public record FiledPurchase(PurchaseId id, PurchaseState state, boolean replayed) {}

  /**
   * What the advisor sees.
   *
   * @param brief the customer, or null when anonymous
   * @param candidates who it might be as well
   * @param prompt the one question to ask, or null
   */
  public record View(@Nullable Brief brief, List<Brief> candidates, @Nullable Prompt prompt) {
    /** Copies the list. */
    public View {
      candidates = List.copyOf(candidates);
    }
  }
}
