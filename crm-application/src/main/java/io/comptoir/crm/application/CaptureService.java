package io.comptoir.crm.application;

import io.comptoir.crm.application.CaptureRun.Stored;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAnswer.View;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Stores what a till captures: reads it, stores it in one unit of work, answers what the advisor needs. */
final class CaptureService implements CaptureAtTillUseCase {
  private final UnitFactory units;
  private final Normalizer normalizer;
  private final HousePolicy policy;
  private final Source source;

  CaptureService(UnitFactory units, Normalizer normalizer, HousePolicy policy, Source source) {
    this.units = units;
    this.normalizer = normalizer;
    this.policy = policy;
    this.source = source;
  }

  @Override
  public CompletionStage<CaptureAnswer> capture(CaptureRequest request) {
    try {
      String content = Hashes.hmacHex(units.storage().secret(), request.content());
      Before before = units.storage().read(repositories -> before(repositories, request, content));
      return before
          .answer()
          .<CompletionStage<CaptureAnswer>>map(CompletableFuture::completedFuture)
          .orElseGet(() -> store(request, content, before.house()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** What is looked up before anything is stored: the answer to an earlier attempt, and the house's set-up. */
  private record Before(Optional<CaptureAnswer> answer, HouseFacts house) {}

  private Before before(Repositories repositories, CaptureRequest request, String content) {
    CaptureForm form = request.form();
    return new Before(
        replay(repositories, request, content),
        HouseFacts.of(repositories, form.origin().store(), form.parts().consents()));
  }

  private Optional<CaptureAnswer> replay(Repositories repositories, CaptureRequest request, String content) {
    Optional<ExecutedOperation> before = repositories.operations().find(CaptureMemory.key(request.form().id()));
    before.ifPresent(operation -> requireSame(operation, content));
    return before.map(
        operation -> {
          CaptureAnswer.Result result = CaptureMemory.result(repositories, request.form().id(), operation);
          View view = view(repositories, request, result.customer(), List.of());
          return new CaptureAnswer(request.form().id(), result, view, CaptureMemory.warnings(operation), true);
        });
  }

  private static void requireSame(ExecutedOperation before, String content) {
    if (!before.content().equals(content)) {
      throw new OperationReusedException(FaultCode.CAPTURE_ID_REUSED);
    }
  }

  private CompletionStage<CaptureAnswer> store(CaptureRequest request, String content, HouseFacts house) {
    Instant at = units.now();
    ReadCapture capture = new CaptureReader(normalizer, policy, house, at).read(request);
    WhoIsWho whoIsWho = WhoIsWho.by(normalizer.names());
    return units
        .submit(at, capture.idsNeeded(), unit -> storeOnce(unit, capture, content, whoIsWho))
        .thenApply(stored -> answer(request, content, stored));
  }

  // Another attempt may have been stored between the look for it and this unit of work: then there is nothing to store.
  private Optional<Stored> storeOnce(Unit unit, ReadCapture capture, String content, WhoIsWho whoIsWho) {
    Optional<ExecutedOperation> before =
        unit.repositories().operations().find(CaptureMemory.key(capture.form().id()));
    if (before.isPresent()) {
      requireSame(before.get(), content);
      return Optional.empty();
    }
    Stored stored = new CaptureRun(unit, capture, source, whoIsWho).run();
    unit.repositories().operations().add(CaptureMemory.of(capture.form().id(), content, stored, unit.at()));
    return Optional.of(stored);
  }

  private CaptureAnswer answer(CaptureRequest request, String content, Optional<Stored> stored) {
    return units.storage().read(repositories -> answer(repositories, request, content, stored));
  }

  private CaptureAnswer answer(
      Repositories repositories, CaptureRequest request, String content, Optional<Stored> stored) {
    return stored
        .map(now -> answer(repositories, request, now))
        .orElseGet(() -> replay(repositories, request, content).orElseThrow());
  }

  private CaptureAnswer answer(Repositories repositories, CaptureRequest request, Stored stored) {
    View view = view(repositories, request, stored.result().customer(), stored.candidates());
    return new CaptureAnswer(request.form().id(), stored.result(), view, stored.warnings(), false);
  }

  private @Nullable View view(
      Repositories repositories, CaptureRequest request, @Nullable CustomerId customer, List<CustomerId> candidates) {
    if (request.detail() == Detail.IDS) {
      return null;
    }
    BriefReader briefs = new BriefReader(repositories, normalizer.phones(), policy, units.now());
    return briefs.view(customer, candidates, request.form().origin().store());
  }
}
