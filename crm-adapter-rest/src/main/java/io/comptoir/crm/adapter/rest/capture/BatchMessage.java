package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.capture.ClockReading.BatchClock;
import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonArray;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;

/**
 * Captures sent together.
 *
 * @param items the captures, unread
 * @param clock when they were sent
 */
record BatchMessage(List<Json> items, BatchClock clock) {
  private static final int MOST = 500;
  private static final String CAPTURES = "captures";

  BatchMessage {
    items = List.copyOf(items);
  }

  /** Reads a batch; without captures, or with too many, the call ends with 400. */
  static BatchMessage read(JsonObject body, Handling handling) {
    if (handling == Handling.STRICT) {
      requireSound(body);
    }
    List<Json> items = body.get(CAPTURES).filter(JsonArray.class::isInstance).map(BatchMessage::items).orElse(List.of());
    if (items.isEmpty()) {
      throw ProblemException.of(FaultCode.NOTHING_TO_CAPTURE, "Send an array of captures").at("/" + CAPTURES);
    }
    if (items.size() > MOST) {
      throw ProblemException.of(FaultCode.TOO_MANY_CAPTURES, "A batch holds at most 500 captures").at("/" + CAPTURES);
    }
    return new BatchMessage(items, BatchClock.of(body));
  }

  private static List<Json> items(Json array) {
    return ((JsonArray) array).items();
  }

  // Lenient handling passes over what the envelope of a batch holds beside: no sale waits for it.
  private static void requireSound(JsonObject body) {
    Unread unread = new Unread();
    Members members = new Members(body, "", unread).passingOver(CAPTURES);
    members.word(CaptureMessage.SENT_AT);
    members.done();
    unread.refuseIfAny();
  }
}
