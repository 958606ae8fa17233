package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.FoldedName;

/**
 * Brings names of any script to one form in which they can be compared and found.
 *
 * <p>Thread-safe and deterministic: the same text gives the same answer for as long as {@link Normalizer#id()} is the
 * same. Never throws, whatever the text.
 */
public interface NameFolding {
  /** What comes after this many characters of a name is not read: a hostile one must not hold up the till. */
  int LONGEST_NAME = 250;

  /** What comes after this many words of a name is left out. */
  int MOST_WORDS = 24;

  /** What comes after this many letters of a folded word is left out. */
  int LONGEST_WORD = 64;

  /**
   * Folds a name: letters of all scripts become Latin ones as they are usually written, accents and case go.
   * Apostrophes and invisible characters vanish ({@code O'Brien} is one word), any other sign separates words
   * ({@code Jean-Pierre} is two), titles and particles stay. Empty when the text holds neither letter nor digit.
   *
   * <p>Folding the text of a folded name gives the same folded name, and canonically equivalent texts (composed or
   * decomposed accents) fold alike.
   *
   * @param name as typed, given and family name in any order
   */
  FoldedName fold(String name);

  /**
   * Whether two folded words are known forms of one given name, in one language ({@code bill}, {@code william}) or in
   * two ({@code alexander}, {@code alexandre}, {@code sasha}). Symmetric; true for equal words; false for words that
   * are not known, and never true because of a spelling mistake.
   *
   * @param a a folded word
   * @param b another
   */
  boolean nicknames(String a, String b);
}
