package io.comptoir.crm.application;

import io.comptoir.crm.application.CaptureRun.Stored;
import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.application.port.in.CaptureAnswer.Result;
import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.ExecutedOperation.Fault;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of a capture's answer, in words and ids without personal data, so that it can be given again. */
final class CaptureMemory {
  private static final String NOTHING = "-";
  private static final String TOLD_BEFORE = "Told in full when this was stored first";

  private CaptureMemory() {}

  static String key(OperationId id) {
    return "capture:" + id;
  }

  static ExecutedOperation of(OperationId id, String content, Stored stored, Instant at) {
    Result result = stored.result();
    FiledPurchase purchase = result.purchase();
    String answer =
        String.join(
            " ",
            result.outcome().name(),
            word(result.customer()),
            word(purchase == null ? null : purchase.id()),
            word(purchase == null ? null : purchase.state()),
            word(purchase == null ? null : purchase.replayed()),
            Integer.toString(result.decisions().size()));
    List<Fault> faults =
        stored.warnings().stream().map(w -> new Fault(w.pointer(), w.code(), w.kept())).toList();
    return new ExecutedOperation(key(id), content, answer, faults, at);
  }

  static Result result(Repositories repositories, OperationId id, ExecutedOperation operation) {
    String[] words = operation.answer().split(" ");
    CustomerId customer = words[1].equals(NOTHING) ? null : CustomerId.parse(words[1]);
    // A mended entry adds a decision of the same operation later: the answer is still the one given then.
    List<ConsentDecision> decisions =
        repositories.consents().decisionsOf(id).stream().limit(Integer.parseInt(words[5])).toList();
    return new Result(Outcome.valueOf(words[0]), customer, purchase(words), decisions);
  }

  static List<Warning> warnings(ExecutedOperation operation) {
    return operation.faults().stream().map(f -> new Warning(f.pointer(), f.code(), TOLD_BEFORE, f.kept())).toList();
  }

  private static @Nullable FiledPurchase purchase(String[] words) {
    return words[2].equals(NOTHING)
        ? null
        : new FiledPurchase(
            PurchaseId.parse(words[2]), PurchaseState.valueOf(words[3]), Boolean.parseBoolean(words[4]));
  }

  private static String word(@Nullable Object value) {
    return value == null ? NOTHING : value.toString();
  }
}
