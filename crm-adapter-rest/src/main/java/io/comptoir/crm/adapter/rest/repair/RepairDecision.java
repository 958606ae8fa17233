package io.comptoir.crm.adapter.rest.repair;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonBoolean;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.RepairUseCase;
import io.comptoir.crm.application.port.in.RepairUseCase.Deciding;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * What someone makes of something kept aside.
 *
 * @param value what takes its place; empty when it is set aside for good
 */
record RepairDecision(Optional<MendingValue> value) {
  static RepairDecision read(JsonObject body, String pointer) {
    Optional<Json> sent = Strictly.read(body, RepairDecision::value);
    return new RepairDecision(sent.map(value -> MendingValue.read(value, pointer)));
  }

  // Either a value or the word that there is none: both at once is a mistake that must not lose what was kept.
  private static Optional<Json> value(Members members) {
    Optional<Json> value = members.any("value");
    Optional<Json> discard = members.any("discard");
    if (value.isEmpty() && discard.isEmpty()) {
      return Strictly.missing(members, "value");
    }
    discard.filter(word -> value.isPresent() || !word.equals(new JsonBoolean(true))).ifPresent(word ->
        members.unread().keep(
            members.at("discard"), FaultCode.UNKNOWN_VALUE, "discard is true, and stands without a value", word));
    return value;
  }

  CompletionStage<Done<Repair>> on(RepairUseCase repairs, RepairId id, Deciding how) {
    return value.map(mending -> mend(repairs, id, mending, how)).orElseGet(() -> repairs.discard(id, how));
  }

  private static CompletionStage<Done<Repair>> mend(
      RepairUseCase repairs, RepairId id, MendingValue value, Deciding how) {
    return repairs.mend(id, value.mending(), how).exceptionally(failure -> {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      throw cause instanceof RefusedException refused ? value.placed(refused) : new CompletionException(cause);
    });
  }
}
