package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.importing.receipt.CaptureMaking;
import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt;
import io.comptoir.crm.adapter.importing.report.Filed;
import io.comptoir.crm.adapter.importing.report.Filed.Refused;
import io.comptoir.crm.adapter.importing.report.Filed.Standing;
import io.comptoir.crm.adapter.importing.report.Filed.Stored;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.domain.purchase.PurchaseState;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Sends receipts as captures; one that could not be stored for want of room or certainty is sent again. */
final class CapturingTaker implements ReceiptTaker {
  private static final int MOST_ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final CaptureAtTillUseCase captures;
  private final CaptureMaking making;
  private final Clock clock;

  CapturingTaker(CaptureAtTillUseCase captures, CaptureMaking making, Clock clock) {
    this.captures = captures;
    this.making = making;
    this.clock = clock;
  }

  @Override
  public Supplier<Filed> take(ReadyReceipt receipt) {
    CompletableFuture<CaptureAnswer> first = send(receipt);
    return () -> filed(receipt, first);
  }

  private CompletableFuture<CaptureAnswer> send(ReadyReceipt receipt) {
    return captures.capture(making.request(receipt, clock.instant())).toCompletableFuture();
  }

  private Filed filed(ReadyReceipt receipt, CompletableFuture<CaptureAnswer> first) {
    CompletableFuture<CaptureAnswer> attempt = first;
    for (int attempts = 1; ; attempts++) {
      try {
        return filed(attempt.join());
      } catch (CompletionException e) {
        Optional<Filed> refused = refused(e.getCause());
        if (refused.isPresent()) {
          return refused.get();
        }
        Pause.of(waitBefore(e.getCause(), attempts));
        attempt = send(receipt);
      }
    }
  }

  private static Optional<Filed> refused(Throwable cause) {
    if (cause instanceof RefusedException refused) {
      return Optional.of(new Refused(NotTaken.REFUSED, refused.code()));
    }
    return cause instanceof OperationReusedException reused
        ? Optional.of(new Refused(NotTaken.ID_IN_USE, reused.code()))
        : Optional.empty();
  }

  private static Duration waitBefore(Throwable cause, int attempts) {
    boolean mayWork = cause instanceof OverloadedException || cause instanceof OutcomeUnknownException;
    if (!mayWork || attempts >= MOST_ATTEMPTS) {
      throw new ImportException(
          "The customer file takes no more receipts: " + cause.getMessage() + "; run the import again to go on",
          cause);
    }
    return cause instanceof OverloadedException overloaded ? overloaded.retryAfter() : PAUSE;
  }

  private static Filed filed(CaptureAnswer answer) {
    CaptureAnswer.FiledPurchase purchase = answer.result().purchase();
    boolean known = answer.replayed() || purchase.replayed();
    return new Stored(standing(purchase.state(), known), answer.warnings());
  }

  private static Standing standing(PurchaseState state, boolean known) {
    return switch (state) {
      case NEEDS_REPAIR -> Standing.TO_REPAIR;
      case CONFLICT -> Standing.CONFLICT;
      case RECORDED -> known ? Standing.KNOWN : Standing.TAKEN;
    };
  }
}
