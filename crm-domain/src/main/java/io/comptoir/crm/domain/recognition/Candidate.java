package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;

/**
 * A customer who might be the one a capture speaks of. Immutable.
 *
 * @param id the surviving customer
 * @param name the name on file, folded; without words when none is known
 */
public record Candidate(CustomerId id, FoldedName name) {}
