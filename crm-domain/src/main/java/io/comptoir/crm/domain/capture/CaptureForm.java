package io.comptoir.crm.domain.capture;

import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a till sends at one checkout, as typed: its envelope is read, its parts are not yet. Immutable.
 *
 * @param id the operation, made by the till, unique in the house for ever
 * @param follows the capture this one answers the prompt of, or null
 * @param clocks what the till's clock said
 * @param origin store, till and advisor
 * @param parts what it is about
 */
public record CaptureForm(
    OperationId id, @Nullable OperationId follows, Clocks clocks, Origin origin, Parts parts) {
  /** A checkout at which a person was noted and nothing else, sent as it happens. */
  public static CaptureForm of(OperationId id, Instant at, Origin origin, PersonForm person) {
    Parts parts = new Parts(person, List.of(), List.of(), null, null);
    return new CaptureForm(id, null, new Clocks(at.toString(), at.toString()), origin, parts);
  }

  /**
   * What the till's clock said, as sent: RFC 3339, or without an offset in the store's zone.
   *
   * @param occurredAt when it happened; null when missing or of no usable type
   * @param sentAt the clock at sending; null when missing or of no usable type
   */
  public record Clocks(@Nullable String occurredAt, @Nullable String sentAt) {}

  /**
   * What a capture is about; at least one part is there.
   *
   * @param customer what was said about the person, or null
   * @param declined the fields the person did not want to tell
   * @param consents what was agreed or refused
   * @param purchase the receipt, or null
   * @param timing how long it took, or null
   */
  public record Parts(
      @Nullable PersonForm customer,
      List<String> declined,
      List<ConsentForm> consents,
      @Nullable ReceiptForm purchase,
      @Nullable Timing timing) {
    /** Copies the lists. */
    public Parts {
      declined = List.copyOf(declined);
      consents = List.copyOf(consents);
    }
  }
}
