package io.comptoir.crm.domain.customer;

/**
 * The value of a field that the golden customer shows, with its provenance. Immutable.
 *
 * @param said field and value; the value is null when it was taken back
 * @param provenance where it comes from
 */
public record GoldenValue(SaidValue said, Provenance provenance) {
  /**
   * The one of two values of a field that counts. A birthday with its year is not forgotten because a day was said later:
   * the age may forbid what was agreed to. What is chosen by hand counts as it stands.
   */
  public GoldenValue strongest(GoldenValue other) {
    boolean alike = provenance.chosen() || other.provenance.chosen() || said.isDayAlone() == other.said.isDayAlone();
    return alike ? later(other) : said.isDayAlone() ? other : this;
  }

  private GoldenValue later(GoldenValue other) {
    return provenance.compareTo(other.provenance) >= 0 ? this : other;
  }
}
