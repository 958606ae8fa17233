package io.comptoir.crm.domain.store;

import org.jspecify.annotations.Nullable;

/**
 * Where something was said and who noted it. Immutable.
 *
 * @param store the store
 * @param till the till in that store
 * @param advisor who served, or null when the till does not tell
 */
public record Origin(StoreCode store, TillCode till, @Nullable AdvisorCode advisor) {}
