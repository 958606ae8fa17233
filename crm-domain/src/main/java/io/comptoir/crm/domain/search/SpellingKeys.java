package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.recognition.LooseSpelling;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys by which a word is found though it is mistyped: its first seven letters, what is left of these when as many
 * letters are taken out as slips are forgiven, and its loose spelling. Two words between which {@link Slips} forgives what
 * lies there have a key in common, so that one look-up by the keys of what was typed finds all there are, however many
 * words are known (symmetric deletion, Garbe 2012). A word has at most 30 keys; one that has to be right has none. Pure.
 */
public final class SpellingKeys {
  private static final int LETTERS = 7;

  private SpellingKeys() {}

  /** The keys of a folded word, always in the same order, its beginning first. */
  public static Set<String> of(String word) {
    if (word.length() < Slips.LEAST_LETTERS) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>(Set.of(beginning(word)));
    Set<String> shorter = keys;
    for (int slips = 0; slips < Slips.forgiven(word.length()); slips++) {
      shorter = shorter(shorter);
      keys.addAll(shorter);
    }
    keys.add(LooseSpelling.of(word));
    return Collections.unmodifiableSet(keys);
  }

  /** The key that every word has and that tells whether it is known. */
  public static String beginning(String word) {
    return word.substring(0, Math.min(word.length(), LETTERS));
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
