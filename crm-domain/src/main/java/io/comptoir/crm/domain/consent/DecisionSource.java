package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.operation.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision comes from. Immutable.
 *
 * @param operation the operation that brought it
 * @param place where it was said and who noted it
 * @param receipt the number of the receipt it was said with, as printed, or null
 */
public record DecisionSource(OperationId operation, DecisionPlace place, @Nullable String receipt) {}
