package io.comptoir.crm.domain.matching;

/**
 * How far two people agree in each field. Immutable; pairs of people that agree alike have equal patterns, which can be
 * counted.
 *
 * @param levels three bits for each field, in their order: 0 when one of the two has no value, else the agreement's
 *     ordinal plus one
 */
record Pattern(long levels) implements Comparable<Pattern> {
  private static final int BITS = 3;
  private static final long MASK = (1 << BITS) - 1;

  static final Pattern NOTHING = new Pattern(0);

  Pattern with(MatchField field, Agreement agreement) {
    return new Pattern(levels | (agreement.ordinal() + 1L) << field.ordinal() * BITS);
  }

  /** The agreement's ordinal, or -1 when one of them has no value. */
  int level(MatchField field) {
    return (int) (levels >>> field.ordinal() * BITS & MASK) - 1;
  }

  @Override
  public int compareTo(Pattern other) {
    return Long.compare(levels, other.levels);
  }
}
