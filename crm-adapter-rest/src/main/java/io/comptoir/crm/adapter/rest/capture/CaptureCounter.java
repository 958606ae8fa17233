package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Hands captures to the application, each id one at a time. Thread-safe. */
final class CaptureCounter {
  private final CaptureAtTillUseCase captures;
  private final Set<OperationId> running = ConcurrentHashMap.newKeySet();

  CaptureCounter(CaptureAtTillUseCase captures) {
    this.captures = captures;
  }

  /** Ends the call with 403 when this caller may not write for the store. */
  static void requireStore(Caller caller, StoreCode store) {
    if (!caller.mayWriteFor(store)) {
      throw ProblemException.of(FaultCode.STORE_NOT_YOURS, "This key writes for other stores").at("/store");
    }
  }

  /** Stores a capture; while another attempt of it is running, ends the call with 503. */
  CompletionStage<CaptureAnswer> capture(CaptureRequest request) {
    OperationId id = request.form().id();
    if (!running.add(id)) {
      throw inProgress();
    }
    try {
      return captures.capture(request).whenComplete((answer, failure) -> running.remove(id));
    } catch (RuntimeException e) {
      running.remove(id);
      throw e;
    }
  }

  static ProblemException inProgress() {
    return ProblemException.of(
        FaultCode.IN_PROGRESS, "An attempt is still running; send again with the same id, there will be one effect");
  }
}
