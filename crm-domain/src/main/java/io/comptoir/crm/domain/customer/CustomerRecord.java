package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What one source newly said about a person. Immutable, and never rewritten by a merge.
 *
 * @param id its name
 * @param source which way it came
 * @param origin the store, till and advisor, or null when it was not said in a store
 * @param said how and when: the operation and its time
 * @param sayings what was said
 */
public record CustomerRecord(RecordId id, Source source, @Nullable Origin origin, Said said, Sayings sayings) {
  /** The operation that said it, and when it counts. */
  public record Said(OperationId operation, EffectiveTime time) {}

  /** How the values of this record rank. */
  public Provenance provenance() {
    return new Provenance(id, source == Source.CORRECTION, said.time().at(), said.operation());
  }

  /** The profile of someone of whom only this record is known. */
  public Profile profile() {
    return Profile.of(sayings, provenance());
  }
}
