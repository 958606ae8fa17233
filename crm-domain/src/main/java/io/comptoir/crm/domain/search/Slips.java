package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.recognition.LooseSpelling;
import io.comptoir.crm.domain.recognition.Skeleton;
import io.comptoir.crm.domain.recognition.SpellingDistance;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many slips of the finger a search forgives, and how many lie between a word that was typed and one of a name. Pure.
 *
 * <p>One slip is forgiven in words of four to seven letters and two in longer ones, counted on the shorter of the two
 * words; shorter words have to be right. Two spellings that national habits explain ({@code mueller}, {@code muller}) are
 * one slip apart, and so are two of which one is without vowels when their consonants are the same ({@code mohamed}, {@code
 * mhmd}; {@link Skeleton}), or one has the Arabic article before it.
 */
public final class Slips {
  /** Words with fewer letters have to be right. */
  public static final int LEAST_LETTERS = 4;

  /** Words with at least so many letters are found mistyped also while they are unfinished. */
  public static final int LEAST_UNFINISHED = 7;

  private static final int LEAST_FOR_TWO = 8;

  private Slips() {}

  /** The slips forgiven in a word of so many letters. */
  static int forgiven(int letters) {
    if (letters >= LEAST_FOR_TWO) {
      return 2;
    }
    return letters >= LEAST_LETTERS ? 1 : 0;
  }

  /** The slips between a word typed to its end and a word of a name; empty when there are more than forgiven. */
  public static OptionalInt between(String typed, String word) {
    if (typed.equals(word)) {
      return OptionalInt.of(0);
    }
    int forgiven = forgiven(Math.min(typed.length(), word.length()));
    OptionalInt slips = within(forgiven, typed, word);
    boolean alike = slips.isEmpty() && ((forgiven > 0 && isHabit(typed, word)) || isOtherScript(typed, word));
    return alike ? OptionalInt.of(1) : slips;
  }

  private static boolean isHabit(String a, String b) {
    return LooseSpelling.of(a).equals(LooseSpelling.of(b));
  }

  /** Whether what lies between two words comes from a script without vowels, not from a finger. */
  public static boolean isOtherScript(String a, String b) {
    return Skeleton.joins(a, b) || ArabicArticle.isBetween(a, b);
  }

  /**
   * The slips between a word that may be unfinished and the beginning of a word of a name. A word of at least {@value
   * #LEAST_UNFINISHED} letters may have slips and be unfinished, a shorter one only either.
   */
  public static OptionalInt unfinished(String typed, String word) {
    if (word.startsWith(typed)) {
      return OptionalInt.of(0);
    }
    int forgiven = typed.length() >= LEAST_UNFINISHED ? forgiven(Math.min(typed.length(), word.length())) : -1;
    return IntStream.concat(
            between(typed, word).stream(),
            IntStream.rangeClosed(typed.length() - forgiven, typed.length() + forgiven)
                .filter(length -> length < word.length())
                .flatMap(length -> within(forgiven, typed, word.substring(0, length)).stream()))
        .min();
  }

  private static OptionalInt within(int forgiven, String a, String b) {
    if (Math.abs(a.length() - b.length()) > forgiven) {
      return OptionalInt.empty();
    }
    int slips = SpellingDistance.between(a, b);
    return slips <= forgiven ? OptionalInt.of(slips) : OptionalInt.empty();
  }
}
