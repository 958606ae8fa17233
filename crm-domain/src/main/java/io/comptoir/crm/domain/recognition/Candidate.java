package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;

/**
 * A customer who might be the one a capture speaks of. Immutable.
 *
 * @param id the surviving customer
 * @param name the name on file, folded; without words when none is known
 * @param other the same name in another writing; without words when there is none
 */
public record Candidate(CustomerId id, FoldedName name, FoldedName other) {
  /** Someone whose name is known in one writing. */
  public Candidate(CustomerId id, FoldedName name) {
    this(id, name, new FoldedName(List.of()));
  }
}
