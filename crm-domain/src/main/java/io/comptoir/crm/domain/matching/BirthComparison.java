package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.recognition.SpellingDistance;
import java.util.Optional;

/** Compares two days of birth, or what is known of them. Pure and symmetric. */
final class BirthComparison {
  private static final int PARTS = 3;
  private static final int ALL_BUT_ONE = 2;

  private BirthComparison() {}

  /** Empty when they have no part in common that is known. */
  static Optional<Finding> of(BirthTraits a, BirthTraits b) {
    int known = known(a.year(), b.year()) + known(a.month(), b.month()) + known(a.day(), b.day());
    if (known == 0) {
      return Optional.empty();
    }
    int same = same(a.year(), b.year()) + same(a.month(), b.month()) + same(a.day(), b.day());
    return Optional.of(known == PARTS ? whole(a, b, same) : partial(known, same));
  }

  private static int known(int a, int b) {
    return a != 0 && b != 0 ? 1 : 0;
  }

  private static int same(int a, int b) {
    return a != 0 && a == b ? 1 : 0;
  }

  private static Finding partial(int known, int same) {
    if (same < known) {
      return Finding.OTHER;
    }
    return known == ALL_BUT_ONE ? Finding.AS_FAR_AS_KNOWN : Finding.LITTLE_KNOWN;
  }

  private static Finding whole(BirthTraits a, BirthTraits b, int same) {
    if (same == PARTS) {
      return Finding.SAME;
    }
    if (isDayForMonth(a, b)) {
      return Finding.DAY_FOR_MONTH;
    }
    int slips = SpellingDistance.between(a.digits(), b.digits());
    if (slips == 1) {
      return CodeComparison.slip(a.digits(), b.digits());
    }
    if (same == ALL_BUT_ONE) {
      return Finding.ONE_PART_OTHER;
    }
    return slips == 2 ? Finding.HARDLY_ALIKE : Finding.OTHER;
  }

  private static boolean isDayForMonth(BirthTraits a, BirthTraits b) {
    return a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
  }
}
