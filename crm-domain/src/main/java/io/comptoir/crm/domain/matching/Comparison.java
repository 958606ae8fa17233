package io.comptoir.crm.domain.matching;

import java.util.Optional;

/**
 * What is found where two people are held against each other, field by field. Immutable.
 *
 * @param first eight bits for each of the first eight fields: 0 when one of the two has no value, else the ordinal of what
 *     is found plus one
 * @param second the same of the other fields
 */
public record Comparison(long first, long second) {
  private static final int BITS = 8;
  private static final long MASK = (1 << BITS) - 1;
  private static final int FIELDS_IN_A_LONG = Long.SIZE / BITS;
  private static final Finding[] FINDINGS = Finding.values();
  private static final MatchField[] FIELDS = MatchField.values();

  /** Nothing can be compared. */
  public static final Comparison NOTHING = new Comparison(0, 0);

  /** This, with one more field compared. */
  public Comparison with(MatchField field, Finding finding) {
    int shift = field.ordinal() % FIELDS_IN_A_LONG * BITS;
    long set = finding.ordinal() + 1L;
    return field.ordinal() < FIELDS_IN_A_LONG
        ? new Comparison(first & ~(MASK << shift) | set << shift, second)
        : new Comparison(first, second & ~(MASK << shift) | set << shift);
  }

  /** This, with one more field when both had a value. */
  Comparison with(MatchField field, Optional<Finding> finding) {
    return finding.isPresent() ? with(field, finding.get()) : this;
  }

  /** What is found in this field; empty when one of them has no value. */
  public Optional<Finding> of(MatchField field) {
    long half = field.ordinal() < FIELDS_IN_A_LONG ? first : second;
    int found = (int) (half >>> field.ordinal() % FIELDS_IN_A_LONG * BITS & MASK);
    return found == 0 ? Optional.empty() : Optional.of(FINDINGS[found - 1]);
  }

  /** How far they agree in each field, without what was found. */
  Pattern pattern() {
    Pattern pattern = Pattern.NOTHING;
    for (MatchField field : FIELDS) {
      Optional<Finding> found = of(field);
      pattern = found.isPresent() ? pattern.with(field, found.get().agreement()) : pattern;
    }
    return pattern;
  }
}
