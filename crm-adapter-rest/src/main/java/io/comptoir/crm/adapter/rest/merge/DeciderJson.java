package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, as far as a message says: store, till and advisor, each of which may be left out.
 *
 * @param store the store, or null
 * @param till the till, or null
 * @param advisor who, or null
 */
public record DeciderJson(@Nullable StoreCode store, @Nullable TillCode till, @Nullable AdvisorCode advisor) {
  /** Reads the three members. */
  public static DeciderJson read(Members members) {
    return new DeciderJson(
        Strictly.optionalWord(members, "store", StoreCode::new).orElse(null),
        Strictly.optionalWord(members, "till", TillCode::new).orElse(null),
        Strictly.optionalWord(members, "advisor", AdvisorCode::new).orElse(null));
  }

  /** The same, by the bearer of a key. */
  public Decider by(Caller caller, IdempotencyKey key, JsonObject body) {
    return new Decider(caller.key(), store, till, advisor, key.over(body));
  }
}
