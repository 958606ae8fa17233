package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.function.BiPredicate;

/**
 * Tells whether two names can be one person's, the way an advisor would who sees both on one telephone number.
 *
 * <ul>
 *   <li>The order of the words, titles and particles play no part.
 *   <li>Two words are the same when they are forms of one given name, when national habits of spelling explain the
 *       difference, or when a slip of the finger does: one in a word of 4 to 7 letters, two in a longer one, counted on
 *       the shorter word. A last vowel more or other is no slip: Louis is not Louise.
 *   <li>An initial goes with a word that it begins; alone it proves nothing.
 *   <li>Words written as one go with the words they are made of.
 *   <li>A word that came from another script goes with the one that it is how this sounds there, and so does a whole name
 *       that came from Chinese. One from a script without vowels that has only its consonants in common leaves it unclear:
 *       Hassan and Hussein are written alike.
 *   <li>The names agree when one of them has nothing that the other has not. They differ when each has something that
 *       the other has not, and they share no more than that: the same family name with another given name, or nothing
 *       at all. Otherwise, and when a name is empty, it is unclear.
 * </ul>
 *
 * <p>Pure and symmetric; time is bounded by the number and length of the words.
 */
public final class NameComparison {
  private NameComparison() {}

  /**
   * Compares two names.
   *
   * @param a a folded name
   * @param b another
   * @param nicknames whether two folded words are forms of one given name; symmetric
   */
  public static NameAgreement compare(FoldedName a, FoldedName b, BiPredicate<String, String> nicknames) {
    NameWords one = NameWords.of(a);
    NameWords two = NameWords.of(b);
    if (one.isEmpty() || two.isEmpty()) {
      return NameAgreement.UNCLEAR;
    }
    WordLikeness likeness = new WordLikeness(nicknames);
    NameAgreement written =
        isInOrder(one, two) ? NameMatching.judge(one, two, likeness) : NameMatching.judge(two, one, likeness);
    return written != NameAgreement.AGREES && ChineseSounds.agree(a, b) ? NameAgreement.AGREES : written;
  }

  // One order for both ways of asking: pairing is greedy, and the answer must not depend on who came first.
  private static boolean isInOrder(NameWords one, NameWords two) {
    return String.join(" ", one.sorted()).compareTo(String.join(" ", two.sorted())) <= 0;
  }
}
