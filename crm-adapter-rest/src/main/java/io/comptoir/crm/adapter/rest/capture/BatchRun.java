package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.capture.BatchAnswer.Result;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ApplicationFaults;
import io.comptoir.crm.adapter.rest.problem.FailureLog;
import io.comptoir.crm.adapter.rest.problem.Problem;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.problem.Problems;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of a batch: item after item, each for itself. One use each. */
final class BatchRun {
  private final CaptureCounter counter;
  private final CaptureSettings settings;
  private final BatchSetting setting;
  private final Problems problems = new Problems(List.of(new ApplicationFaults()));
  private final long deadline;
  private final List<Result> results = new ArrayList<>();
  private boolean stuck;

  BatchRun(CaptureCounter counter, CaptureSettings settings, BatchSetting setting) {
    this.counter = counter;
    this.settings = settings;
    this.setting = setting;
    this.deadline = System.nanoTime() + settings.batch().toNanos();
  }

  /** Runs it; the stage never fails. */
  CompletionStage<BatchAnswer> run(BatchMessage batch) {
    CompletionStage<?> before = CompletableFuture.completedStage(null);
    for (Json item : batch.items()) {
      before = before.thenCompose(done -> result(item, batch.clock())).thenAccept(results::add);
    }
    return before.thenApply(done -> new BatchAnswer(results));
  }

  private CompletionStage<Result> result(Json item, ClockReading clock) {
    return attempt(item, clock)
        .thenApply(answer -> new Result(Response.Status.CREATED.getStatusCode(), CaptureRepresentation.accepted(answer)))
        .exceptionally(this::refused);
  }

  private CompletionStage<CaptureAnswer> attempt(Json item, ClockReading clock) {
    try {
      return stuck || System.nanoTime() - deadline > 0
          ? CompletableFuture.failedStage(notRun())
          : stored(item, clock).exceptionally(this::noteStuck);
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private CompletionStage<CaptureAnswer> stored(Json item, ClockReading clock) {
    if (!(item instanceof JsonObject object)) {
      throw ProblemException.of(FaultCode.NOT_AN_OBJECT, "A capture is a JSON object");
    }
    CaptureMessage message = CaptureMessage.read(object, clock);
    CaptureCounter.requireStore(setting.caller(), message.form().origin().store());
    return counter
        .capture(message.request(setting.handling(), Detail.IDS))
        .toCompletableFuture()
        .copy()
        .orTimeout(settings.answer().toMillis(), TimeUnit.MILLISECONDS);
  }

  // Whatever follows an item that does not end would overtake it.
  private CaptureAnswer noteStuck(Throwable failure) {
    stuck |= failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException;
    throw failure instanceof CompletionException e ? e : new CompletionException(failure);
  }

  private Result refused(Throwable failure) {
    boolean late = failure.getCause() instanceof TimeoutException;
    ProblemException problem = problems.of(late ? CaptureCounter.inProgress() : failure);
    FailureLog.write(problem, failure, setting.exchange());
    return new Result(problem.status(), Problem.of(problem, setting.exchange().requestId()));
  }

  private static ProblemException notRun() {
    return ProblemException.of(FaultCode.OVERLOADED, "This capture was not run; send it again");
  }
}
