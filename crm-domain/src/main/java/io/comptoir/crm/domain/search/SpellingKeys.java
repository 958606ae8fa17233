package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.recognition.LooseSpelling;
import io.comptoir.crm.domain.recognition.Skeleton;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys by which a word is found though it is mistyped: its first seven letters, what is left of these when as many
 * letters are taken out as slips are forgiven, its loose spelling, and its skeletons, behind a mark that says whether the
 * word has vowels. A word on file has a key among those that are sought for every word between which and it {@link Slips}
 * forgives what lies there, so that one look-up finds all there are, however many words are known (symmetric deletion,
 * Garbe 2012). A word that has to be right has none. Pure.
 */
public final class SpellingKeys {
  /** No more keys are sought for one word with vowels that does not begin with an article. */
  public static final int MOST_SOUGHT = 32;

  /** No more keys are sought for any word. */
  public static final int MOST_SOUGHT_OF_ALL = 64;

  private static final int LETTERS = 7;
  private static final String WITH_VOWELS = "+";
  private static final String WITHOUT_VOWELS = "-";
  private static final String WITH_ARTICLE = "*";

  private SpellingKeys() {}

  /** The keys under which a folded word is kept, always in the same order, its beginning first. */
  public static Set<String> of(String word) {
    Set<String> keys = letters(word);
    keys.addAll(marked(mark(word), word));
    ArabicArticle.takenOff(word).ifPresent(rest -> keys.addAll(marked(WITH_ARTICLE, rest)));
    return withBeginning(word, keys);
  }

  /**
   * The keys under which words are that a typed one may stand for. A word with vowels is not sought by its skeleton among
   * others with vowels: there would be very many, and none of them is meant.
   */
  public static Set<String> sought(String typed) {
    Set<String> keys = letters(typed);
    keys.addAll(marked(WITHOUT_VOWELS, typed));
    keys.addAll(marked(WITH_ARTICLE, typed));
    if (Skeleton.isWithoutVowels(typed)) {
      keys.addAll(marked(WITH_VOWELS, typed));
    }
    ArabicArticle.takenOff(typed).ifPresent(rest -> keys.addAll(keysOfBoth(rest)));
    return withBeginning(typed, keys);
  }

  private static Set<String> letters(String word) {
    Set<String> keys = new LinkedHashSet<>();
    if (word.length() >= Slips.LEAST_LETTERS) {
      keys.add(beginning(word));
      addShorter(word, keys);
      keys.add(LooseSpelling.of(word));
    }
    return keys;
  }

  // By its beginning a word is known again, also one that is too short for a slip.
  private static Set<String> withBeginning(String word, Set<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new LinkedHashSet<>(Set.of(beginning(word)));
    all.addAll(keys);
    return Collections.unmodifiableSet(all);
  }

  private static String mark(String word) {
    return Skeleton.isWithoutVowels(word) ? WITHOUT_VOWELS : WITH_VOWELS;
  }

  private static Set<String> keysOfBoth(String rest) {
    Set<String> keys = new LinkedHashSet<>(marked(WITH_VOWELS, rest));
    keys.addAll(marked(WITHOUT_VOWELS, rest));
    return keys;
  }

  private static Set<String> marked(String mark, String word) {
    Set<String> keys = new LinkedHashSet<>();
    Skeleton.of(word).forEach(skeleton -> keys.add(mark + skeleton));
    return keys;
  }

  /** The key that every word has and that tells whether it is known. */
  public static String beginning(String word) {
    return word.substring(0, Math.min(word.length(), LETTERS));
  }

  private static void addShorter(String word, Set<String> keys) {
    Set<String> shorter = Set.of(beginning(word));
    for (int slips = 0; slips < Slips.forgiven(word.length()); slips++) {
      shorter = shorter(shorter);
      keys.addAll(shorter);
    }
  }

  private static Set<String> shorter(Set<String> texts) {
    Set<String> shorter = new TreeSet<>();
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        shorter.add(text.substring(0, i) + text.substring(i + 1));
      }
    }
    return shorter;
  }
}
