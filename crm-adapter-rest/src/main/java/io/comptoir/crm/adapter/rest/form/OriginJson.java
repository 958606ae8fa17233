package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.Optional;
import java.util.function.Function;

/** Store, till and advisor among the members of a message. */
public final class OriginJson {
  private OriginJson() {}

  /** Where the message comes from; without a usable store and till the call ends with 400. */
  public static Origin required(Members members) {
    StoreCode store = code(members, "store", FaultCode.STORE_MISSING, StoreCode::new);
    TillCode till = code(members, "till", FaultCode.TILL_MISSING, TillCode::new);
    return new Origin(store, till, advisor(members).orElse(null));
  }

  /** Where the message comes from, when it tells both store and till; an unusable one is gathered. */
  public static Optional<Origin> optional(Members members) {
    Optional<StoreCode> store = word(members, "store", StoreCode::new);
    Optional<TillCode> till = word(members, "till", TillCode::new);
    Optional<AdvisorCode> advisor = advisor(members);
    return store.flatMap(s -> till.map(t -> new Origin(s, t, advisor.orElse(null))));
  }

  /** A store, when one is told; an unusable one is gathered. */
  public static Optional<StoreCode> store(Members members) {
    return word(members, "store", StoreCode::new);
  }

  /** An advisor, when one is told; an unusable one is gathered. */
  public static Optional<AdvisorCode> advisor(Members members) {
    return word(members, "advisor", AdvisorCode::new);
  }

  private static <T> Optional<T> word(Members members, String name, Function<String, T> reading) {
    String text = members.word(name);
    try {
      return Optional.ofNullable(text).map(reading);
    } catch (InvalidValueException e) {
      members.unread().keep(members.at(name), FaultCode.CONTROL_CHARACTERS, e.getMessage(), new JsonString(text));
      return Optional.empty();
    }
  }

  private static <T> T code(Members members, String name, FaultCode fault, Function<String, T> reading) {
    Json value = members.any(name).orElseGet(() -> new JsonString(""));
    try {
      if (value instanceof JsonString text) {
        return reading.apply(text.value());
      }
    } catch (InvalidValueException e) {
      // told below like any other value that is no code
    }
    throw ProblemException.of(fault, "Send the code of the " + name + ": 1 to 64 printable characters")
        .at(members.at(name));
  }
}
