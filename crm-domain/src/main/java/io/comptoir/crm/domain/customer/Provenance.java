package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a value comes from, and how it ranks among other values of its field. Immutable.
 *
 * <p>The order is the fold's: a value chosen by hand beats any other, then the later observation wins, then the larger
 * operation id, so that any two differ and the order of arrival says nothing.
 *
 * @param record the record that says it
 * @param chosen whether someone chose it by hand among several
 * @param observedAt when it was said, or last confirmed
 * @param operation the operation that said or last confirmed it
 */
public record Provenance(RecordId record, boolean chosen, Instant observedAt, OperationId operation)
    implements Comparable<Provenance> {
  private static final Comparator<Provenance> RANK =
      Comparator.comparing(Provenance::chosen)
          .thenComparing(Provenance::observedAt)
          .thenComparing(Provenance::operation)
          .thenComparing(Provenance::record);

  @Override
  public int compareTo(Provenance other) {
    return RANK.compare(this, other);
  }
}
