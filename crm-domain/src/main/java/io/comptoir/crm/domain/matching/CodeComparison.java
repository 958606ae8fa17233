package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.recognition.SpellingDistance;
import java.util.Arrays;
import java.util.Optional;

/** Compares texts that are no words: numbers and codes. Pure and symmetric. */
final class CodeComparison {
  private CodeComparison() {}

  /** One slip is close, two or other places for the same digits are similar; empty when one of them is empty. */
  static Optional<Finding> code(String a, String b) {
    return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(found(a, b));
  }

  /** As {@link #code}, but two slips make another number. */
  static Optional<Finding> shortCode(String a, String b) {
    return code(a, b).map(found -> found.isWithin(Agreement.CLOSE) ? found : Finding.OTHER);
  }

  /** The same or another; empty when one of them is empty. */
  static Optional<Finding> letter(String a, String b) {
    return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(a.equals(b) ? Finding.SAME : Finding.OTHER);
  }

  static Finding found(String a, String b) {
    if (a.equals(b)) {
      return Finding.SAME;
    }
    int slips = SpellingDistance.between(a, b);
    if (slips == 1) {
      return slip(a, b);
    }
    if (a.length() == b.length() && squares(a) == squares(b) && sorted(a).equals(sorted(b))) {
      return Finding.DIGITS_MOVED;
    }
    return slips == 2 ? Finding.ALIKE : Finding.OTHER;
  }

  /** Which slip it is, of two that are one apart. */
  static Finding slip(String a, String b) {
    return a.length() == b.length() && squares(a) == squares(b) ? Finding.DIGITS_EXCHANGED : Finding.ONE_DIGIT;
  }

  // Digits in other places have the same sum of squares; few others have.
  private static int squares(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += text.charAt(i) * text.charAt(i);
    }
    return sum;
  }

  private static String sorted(String text) {
    char[] letters = text.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
