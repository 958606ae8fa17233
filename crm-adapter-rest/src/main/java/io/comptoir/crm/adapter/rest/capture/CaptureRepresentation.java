package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.brief.BriefRepresentation;
import io.comptoir.crm.adapter.rest.brief.BriefRepresentation.PromptRepresentation;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.fault.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a capture, as it is answered. */
record CaptureRepresentation(
    UUID captureId,
    String outcome,
    @Nullable BriefRepresentation customer,
    @Nullable List<BriefRepresentation> candidates,
    @Nullable CapturedPurchase purchase,
    List<CapturedConsent> consents,
    List<Warning> warnings,
    @Nullable PromptRepresentation prompt) {

  /** What the advisor sees of people. */
  record Seen(
      @Nullable BriefRepresentation customer,
      List<BriefRepresentation> candidates,
      @Nullable PromptRepresentation prompt) {}

  /** The purchase as it was filed. */
  record CapturedPurchase(UUID purchaseId, String state, boolean replayed) {
    static @Nullable CapturedPurchase of(@Nullable FiledPurchase filed) {
      return filed == null ? null : new CapturedPurchase(filed.id().value(), filed.state().word(), filed.replayed());
    }
  }

  /** A consent decision; without purpose or channel it is about every one. */
  record CapturedConsent(@Nullable String purpose, @Nullable String channel, String state, Instant decidedAt) {
    static CapturedConsent of(ConsentDecision decision) {
      ConsentScope scope = decision.statement().scope();
      return new CapturedConsent(
          scope.purpose() == null ? null : scope.purpose().word(),
          scope.channel() == null ? null : scope.channel().word(),
          decision.statement().kind().word(),
          decision.countsFrom());
    }
  }

  /** The answer that tells who it was. */
  static CaptureRepresentation of(CaptureAnswer answer, Seen seen) {
    return new CaptureRepresentation(
        answer.captureId().value(),
        answer.result().outcome().word(),
        seen.customer(),
        seen.candidates(),
        CapturedPurchase.of(answer.result().purchase()),
        consents(answer),
        answer.warnings(),
        seen.prompt());
  }

  /** The answer that tells of nobody. */
  static CaptureRepresentation accepted(CaptureAnswer answer) {
    return new CaptureRepresentation(
        answer.captureId().value(),
        Outcome.ACCEPTED.word(),
        null,
        null,
        CapturedPurchase.of(answer.result().purchase()),
        consents(answer),
        answer.warnings(),
        null);
  }

  private static List<CapturedConsent> consents(CaptureAnswer answer) {
    return answer.result().decisions().stream().map(CapturedConsent::of).toList();
  }
}
