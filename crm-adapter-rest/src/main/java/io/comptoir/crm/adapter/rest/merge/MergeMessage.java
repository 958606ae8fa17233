package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonBoolean;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A merge as it is sent.
 *
 * @param retired who is merged
 * @param values which value of a field is to count
 * @param despite whether an earlier decision is overruled
 * @param decider who decides
 */
record MergeMessage(List<Seen> retired, Map<FieldName, String> values, boolean despite, DeciderJson decider) {
  // Of these a customer has several, and keeps all.
  private static final Set<FieldName> SETS = Set.of(FieldName.PHONE, FieldName.EMAIL, FieldName.ADDRESS);

  static MergeMessage read(JsonObject body) {
    return Strictly.read(
        body,
        members ->
            new MergeMessage(
                SeenJson.read(members, "retired"), values(members), despite(members), DeciderJson.read(members)));
  }

  /** The merge into a survivor that was read in some version. */
  Merging into(CustomerId survivor, long version) {
    return new Merging(new Seen(survivor, version), retired, values, despite);
  }

  private static boolean despite(Members members) {
    Optional<Json> value = members.any("overrule");
    value.filter(json -> !(json instanceof JsonBoolean)).ifPresent(json ->
        members.unread().wrongType(members.at("overrule"), json, "true or false"));
    return value.filter(new JsonBoolean(true)::equals).isPresent();
  }

  private static Map<FieldName, String> values(Members members) {
    Map<FieldName, String> values = new HashMap<>();
    members.object("values").ifPresent(chosen -> {
      for (String name : chosen.object().members().keySet()) {
        String text = chosen.text(name);
        if (text != null) {
          field(chosen, name).ifPresent(field -> values.put(field, text));
        }
      }
      chosen.done();
    });
    return values;
  }

  private static Optional<FieldName> field(Members chosen, String name) {
    try {
      FieldName field = new FieldName(name);
      if (!SETS.contains(field)) {
        return Optional.of(field);
      }
    } catch (InvalidValueException e) {
      // refused below, like the others that cannot be chosen
    }
    chosen.unread().keep(
        chosen.at(name), FaultCode.UNKNOWN_VALUE, "No value can be chosen for this: all of them are kept, or it is no field",
        chosen.object().members().get(name));
    return Optional.empty();
  }
}
