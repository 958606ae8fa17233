package io.comptoir.crm.application.port.in;

import java.util.concurrent.CompletionStage;

/** The conversation with a till: one call per checkout. Thread-safe. */
public interface CaptureAtTillUseCase {
  /**
   * Stores what was captured at one checkout, as one unit, once: the same capture again answers the same. Completes when
   * it is durable. Fails with {@link RefusedException} when the capture is refused as a whole, with {@link
   * OperationReusedException} when its id was used for another content, and as {@link
   * io.comptoir.crm.application.port.out.UnitOfWork#submit} fails.
   */
  CompletionStage<CaptureAnswer> capture(CaptureRequest request);
}
