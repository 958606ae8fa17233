package io.comptoir.crm.domain.matching;

import java.lang.Character.UnicodeScript;

/** Why two descriptions are taken for one person, or not: one of the things that speak for or against it. Immutable. */
public sealed interface Reason {
  /** Which field says it. */
  MatchField field();

  /**
   * How much it says, as the natural logarithm of how much more often it comes between descriptions of one person than
   * of strangers: above 0 it speaks for one person, below against.
   */
  double weight();

  /**
   * What is found where two values are held against each other.
   *
   * @param field the field
   * @param finding what is found
   * @param weight how much it says
   */
  record Found(MatchField field, Finding finding, double weight) implements Reason {}

  /**
   * What is found in a name that stands there in two scripts.
   *
   * @param field the part of the name
   * @param finding what is found
   * @param scripts the scripts, in alphabetical order of their names
   * @param weight how much it says
   */
  record FoundAcrossScripts(MatchField field, Finding finding, Scripts scripts, double weight) implements Reason {}

  /**
   * A value that both have, as too many others have: it says nothing.
   *
   * @param field the field
   */
  record SharedByMany(MatchField field) implements Reason {
    @Override
    public double weight() {
      return 0;
    }
  }

  /** Two scripts, whichever of the two people wrote which. */
  record Scripts(UnicodeScript one, UnicodeScript other) {
    static Scripts of(UnicodeScript one, UnicodeScript other) {
      return one.name().compareTo(other.name()) <= 0 ? new Scripts(one, other) : new Scripts(other, one);
    }
  }
}
