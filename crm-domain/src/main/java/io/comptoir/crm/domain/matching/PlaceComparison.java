package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.Optional;

/** Compares streets and towns, which are written with more freedom than names. Pure and symmetric. */
final class PlaceComparison {
  private static final double CLOSE = 0.8;
  private static final double SIMILAR_STREET = 0.7;
  private static final double SIMILAR_CITY = 0.6;
  private static final double SAME_BEGINNING = 0.9;
  private static final int LEAST_FIRST_WORD = 3;

  private PlaceComparison() {}

  static Comparison add(Comparison sofar, AddressTraits a, AddressTraits b) {
    return sofar.with(MatchField.STREET, street(a.street(), b.street()))
        .with(MatchField.HOUSE_NUMBER, CodeComparison.shortCode(a.number(), b.number()))
        .with(MatchField.CITY, city(a.city(), b.city()))
        .with(MatchField.POSTAL_CODE, CodeComparison.code(a.postalCode(), b.postalCode()))
        .with(MatchField.REGION, CodeComparison.code(a.region(), b.region()));
  }

  private static Optional<Finding> street(FoldedName a, FoldedName b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    String first = a.words().get(0);
    boolean sameFirst = first.length() >= LEAST_FIRST_WORD && first.equals(b.words().get(0));
    return Optional.of(found(joined(a), joined(b), SIMILAR_STREET, sameFirst));
  }

  private static Optional<Finding> city(FoldedName a, FoldedName b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    boolean begins = Likeness.isByLetters(SAME_BEGINNING, joined(a), joined(b));
    return Optional.of(found(joined(a), joined(b), SIMILAR_CITY, begins));
  }

  private static Finding found(String a, String b, double similar, boolean sameBeginning) {
    if (a.equals(b)) {
      return Finding.SAME;
    }
    double likeness = Likeness.bySlips(a, b);
    if (likeness >= CLOSE) {
      return Finding.SLIP;
    }
    return sameBeginning || likeness >= similar ? Finding.ALIKE : Finding.OTHER;
  }

  private static String joined(FoldedName name) {
    List<String> words = name.words();
    return words.size() == 1 ? words.get(0) : String.join("", words);
  }
}
