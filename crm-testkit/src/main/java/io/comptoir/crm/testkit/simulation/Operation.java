package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One checkout that a till has to tell the server: what was typed, when it was sent, and what was answered. */
final class Operation {
  private final OperationId id;
  private final Origin origin;
  private final Typed typed;
  private final Parts parts;
  private final String content;
  private final List<Attempt> attempts = new ArrayList<>();
  private @Nullable Answer answer;
  private boolean executed;

  Operation(OperationId id, Origin origin, Typed typed) {
    this.id = id;
    this.origin = origin;
    this.typed = typed;
    this.parts = typed.act().parts();
    this.content = CaptureRequest.of(form(null)).content();
  }

  /**
   * What was typed.
   *
   * @param act what was done
   * @param truly the true moment
   * @param occurredAt the same moment by the till's clock
   */
  record Typed(Act act, Instant truly, Instant occurredAt) {}

  /**
   * An attempt that reached the server.
   *
   * @param sentAt the till's clock at sending, if it told
   * @param receivedAt the server's clock
   */
  record Attempt(@Nullable Instant sentAt, Instant receivedAt) {}

  OperationId id() {
    return id;
  }

  Act act() {
    return typed.act();
  }

  Typed typed() {
    return typed;
  }

  String till() {
    return origin.till().value();
  }

  CaptureRequest request(Attempt attempt, Detail detail) {
    return new CaptureRequest(form(attempt.sentAt()), List.of(), content, act().handling(), detail);
  }

  private CaptureForm form(@Nullable Instant sentAt) {
    Clocks clocks = new Clocks(typed.occurredAt().toString(), sentAt == null ? null : sentAt.toString());
    return new CaptureForm(id, null, clocks, origin, parts);
  }

  void arrived(Attempt attempt) {
    attempts.add(attempt);
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** Takes note that the server says it executed this; false when it had said so before. */
  boolean executed() {
    boolean first = !executed;
    executed = true;
    return first;
  }

  void answered(Answer first) {
    answer = first;
  }

  /** Another checkout under the id of this one, as a till makes it that counts its ids wrongly. */
  Operation misnamed(Typed other) {
    return new Operation(id, origin, other);
  }

  /** What the server answered first, once it answered anything final. */
  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  /** What the server answered first, when that was that it is stored. */
  Optional<Answer.Stored> stored() {
    return answer instanceof Answer.Stored stored ? Optional.of(stored) : Optional.empty();
  }

  @Override
  public String toString() {
    return till() + " " + id.toString().substring(0, 8);
  }
}
