package io.comptoir.crm.domain.integrity;

import java.util.Optional;

/**
 * What came out when the chain of hashes was computed anew. Immutable.
 *
 * @param end where the entries end that are as they were written, from the first on
 * @param facts how many of them have a fact
 * @param valuesErased how many of the facts had their personal values erased
 * @param firstFault the first entry that is not as it was written; empty when the chain is whole
 */
public record IntegrityReport(ChainEnd end, long facts, long valuesErased, Optional<FirstFault> firstFault) {
  /** How many entries are as they were written. */
  public long entries() {
    return end.entries();
  }

  /** Whether every entry is as it was written. */
  public boolean isWhole() {
    return firstFault.isEmpty();
  }
}
