package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The problems that the application's own failures are. */
public final class ApplicationFaults implements FaultTranslator {
  private static final String AGAIN = "Whether this was stored is not known; send it again under the same id";
  private static final String CLOSED = "The customer file cannot be reached now; send it again";

  @Override
  public Optional<ProblemException> translate(Throwable failure) {
    return ofClient(failure).or(() -> ofStorage(failure));
  }

  private static Optional<ProblemException> ofClient(Throwable failure) {
    if (failure instanceof RefusedException refused) {
      return Optional.of(ofRefused(refused));
    }
    if (failure instanceof OperationReusedException reused) {
      return Optional.of(ProblemException.of(reused.code(), reused.getMessage()));
    }
    if (failure instanceof StaleVersionException stale) {
      return Optional.of(ProblemException.stale(stale.current()));
    }
    if (failure instanceof ScanRunningException running) {
      return Optional.of(ProblemException.of(FaultCode.SCAN_RUNNING, running.getMessage()));
    }
    return failure instanceof NotFoundException missing
        ? Optional.of(ProblemException.of(FaultCode.NOT_FOUND, missing.getMessage()))
        : Optional.empty();
  }

  // What an engine says about itself is for its operator, not for a till.
  private static Optional<ProblemException> ofStorage(Throwable failure) {
    if (failure instanceof OutcomeUnknownException) {
      return Optional.of(ProblemException.of(FaultCode.OUTCOME_UNKNOWN, AGAIN));
    }
    if (failure instanceof OverloadedException overloaded) {
      return Optional.of(ofOverload(overloaded));
    }
    return failure instanceof StorageUnavailableException
        ? Optional.of(ProblemException.of(FaultCode.STORAGE_UNAVAILABLE, CLOSED))
        : Optional.empty();
  }

  private static ProblemException ofRefused(RefusedException refused) {
    return ProblemException.of(refused.code(), refused.getMessage())
        .withErrors(refused.faults().stream().map(ProblemError::of).toList());
  }

  private static ProblemException ofOverload(OverloadedException overloaded) {
    long seconds = Math.max(1, overloaded.retryAfter().plusMillis(999).toSeconds());
    return ProblemException.of(FaultCode.OVERLOADED, "Too much work is waiting; send it again")
        .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
