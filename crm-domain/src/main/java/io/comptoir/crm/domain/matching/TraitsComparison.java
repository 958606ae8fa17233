package io.comptoir.crm.domain.matching;

import java.util.function.BiPredicate;

/** Compares what is known of two people, field by field. Immutable, thread-safe; symmetric. */
public final class TraitsComparison {
  private final NamesComparison names;

  /** One that takes two folded words for one given name when {@code nicknames} says so, which is symmetric. */
  public TraitsComparison(BiPredicate<String, String> nicknames) {
    this.names = new NamesComparison(new PartComparison(new WordComparison(nicknames)));
  }

  /** What is found in each field. */
  public Comparison compare(Traits a, Traits b) {
    Comparison named = names.add(Comparison.NOTHING, a.name(), b.name());
    Comparison born =
        named
            .with(MatchField.BIRTHDAY, BirthComparison.of(a.birth(), b.birth()))
            .with(MatchField.GENDER, CodeComparison.letter(a.gender(), b.gender()));
    return ContactComparison.add(PlaceComparison.add(born, a.address(), b.address()), a.contacts(), b.contacts());
  }
}
