package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision was said and who noted it, as far as known: a web form has no till. Immutable.
 *
 * @param store the store, or null
 * @param till the till in that store, or null
 * @param advisor who noted it, or null
 */
public record DecisionPlace(@Nullable StoreCode store, @Nullable TillCode till, @Nullable AdvisorCode advisor) {
  /** Outside any shop. */
  public static final DecisionPlace ELSEWHERE = new DecisionPlace(null, null, null);

  /** At a till. */
  public static DecisionPlace of(Origin origin) {
    return new DecisionPlace(origin.store(), origin.till(), origin.advisor());
  }
}
