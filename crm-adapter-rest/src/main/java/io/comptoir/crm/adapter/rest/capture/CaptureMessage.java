package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One capture as it was sent: its envelope is sound.
 *
 * @param form what was typed
 * @param unread what no form could hold
 * @param content its canonical text without the sending time
 */
record CaptureMessage(CaptureForm form, List<KeptAside> unread, String content) {
  static final String SENT_AT = "sent_at";

  private static final List<String> PARTS = List.of("customer", "purchase", "consents", "declined", "timing");

  CaptureMessage {
    unread = List.copyOf(unread);
  }

  /** Reads a capture sent alone; an unsound envelope ends the call with 400. */
  static CaptureMessage read(JsonObject capture) {
    return read(capture, new ClockReading.OwnClock());
  }

  /** Reads one of many, sent when the batch was. */
  static CaptureMessage read(JsonObject capture, ClockReading clock) {
    Unread unread = new Unread();
    CaptureForm form = new CaptureReading(capture, unread).form(clock);
    if (PARTS.stream().noneMatch(part -> capture.get(part).isPresent())) {
      throw ProblemException.of(FaultCode.NOTHING_TO_CAPTURE, "Send at least one of " + String.join(", ", PARTS));
    }
    return new CaptureMessage(form, unread.items(), content(capture));
  }

  /** What the application is asked to do with it. */
  CaptureRequest request(Handling handling, Detail detail) {
    return new CaptureRequest(form, unread, content, handling, detail);
  }

  // The sending time is stamped anew at every attempt: it cannot be part of what makes two attempts the same.
  private static String content(JsonObject capture) {
    Map<String, Json> members = new LinkedHashMap<>(capture.members());
    members.remove(SENT_AT);
    return CanonicalJson.text(new JsonObject(members));
  }
}
