package io.comptoir.crm.domain.customer;

/**
 * The value of a field that the golden customer shows, with its provenance. Immutable.
 *
 * @param said field and value; the value is null when it was taken back
 * @param provenance where it comes from
 */
public record GoldenValue(SaidValue said, Provenance provenance) {
  /** The one of two values of a field that counts. */
  public GoldenValue strongest(GoldenValue other) {
    return provenance.compareTo(other.provenance) >= 0 ? this : other;
  }
}
