package io.comptoir.crm.adapter.rest.capture;

import io.comptoir.crm.adapter.rest.form.ConsentJson;
import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.OriginJson;
import io.comptoir.crm.adapter.rest.form.PersonJson;
import io.comptoir.crm.adapter.rest.form.ReceiptJson;
import io.comptoir.crm.adapter.rest.form.TimingJson;
import io.comptoir.crm.adapter.rest.form.Unread;
import io.comptoir.crm.adapter.rest.form.Uuids;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.adapter.rest.json.Pointers;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of the JSON of a capture. */
final class CaptureReading {
  private static final int MOST_DECLINED = 50;

  private final Members members;
  private final Unread unread;

  CaptureReading(JsonObject capture, Unread unread) {
    this.members = new Members(capture, "", unread);
    this.unread = unread;
  }

  CaptureForm form(ClockReading clock) {
    OperationId id = id();
    Origin origin = OriginJson.required(members);
    Clocks clocks = new Clocks(members.word("occurred_at"), clock.sentAt(members));
    CaptureForm form = new CaptureForm(id, follows(id).orElse(null), clocks, origin, parts());
    members.done();
    return form;
  }

  private OperationId id() {
    return members
        .any("capture_id")
        .flatMap(value -> value instanceof JsonString text ? Uuids.parse(text.value()) : Optional.empty())
        .map(OperationId::new)
        .orElseThrow(
            () ->
                ProblemException.of(FaultCode.CAPTURE_ID_UNUSABLE, "Send a UUID as capture_id, the same at every attempt")
                    .at(members.at("capture_id")));
  }

  private Optional<OperationId> follows(OperationId id) {
    Optional<OperationId> follows = members.uuid("follows").map(OperationId::new);
    if (follows.filter(id::equals).isPresent()) {
      Json typed = members.any("follows").orElseThrow();
      unread.keep(members.at("follows"), FaultCode.UNKNOWN_VALUE, "A capture follows another, not itself", typed);
      return Optional.empty();
    }
    return follows;
  }

  private Parts parts() {
    return new Parts(
        members.any("customer").flatMap(this::person).orElse(null),
        declined(),
        ConsentJson.readAll(members, "consents"),
        members.any("purchase").map(p -> ReceiptJson.read(p, members.at("purchase"), unread)).orElse(null),
        members.object("timing").map(TimingJson::read).orElse(null));
  }

  private Optional<PersonForm> person(Json customer) {
    String at = members.at("customer");
    return unread.object(at, customer).map(object -> PersonJson.read(object, at, unread));
  }

  // What is no text keeps its place as a blank one: the names after it are found by their numbers.
  private List<String> declined() {
    List<Json> items = members.array("declined", MOST_DECLINED).orElse(List.of());
    List<String> declined = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      declined.add(unread.text(Pointers.item(members.at("declined"), i), items.get(i)).orElse(""));
    }
    return declined;
  }
}
