package io.comptoir.crm.domain.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A name as the house compares and finds it: Latin letters and digits in lower case without accents, word by word, in
 * the order typed. Immutable.
 *
 * @param words the words, each of {@code a-z} and {@code 0-9} only and none empty; the list is empty when nothing of
 *     the name could be read
 */
public record FoldedName(List<String> words) {
  /** Refuses words that are not folded; copies the list. */
  public FoldedName {
    words = List.copyOf(words);
    for (String word : words) {
      requireFolded(word);
    }
  }

  /** Reads back what {@link #text()} wrote. */
  public static FoldedName of(String text) {
    return new FoldedName(text.isEmpty() ? List.of() : List.of(text.split(" ")));
  }

  /** Whether nothing of the name could be read. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words joined by one blank; empty when there are none. */
  public String text() {
    return String.join(" ", words);
  }

  /**
   * For each word the text that starts with it and goes on with all others in their order: a prefix of one of these is
   * found whichever word a search begins with.
   */
  public List<String> rotations() {
    return IntStream.range(0, words.size()).mapToObj(this::startingWith).toList();
  }

  /**
   * Those of the {@linkplain #rotations rotations} of which a name of the same words has one too, unless its order is
   * altogether another: the words as they stand, and with the last one first.
   */
  public Set<String> meetingRotations() {
    return isEmpty() ? Set.of() : new TreeSet<>(List.of(text(), startingWith(words.size() - 1)));
  }

  /** The text that starts with the word at this place and goes on with all others in their order. */
  public String startingWith(int first) {
    List<String> rotated = new ArrayList<>(words);
    rotated.add(0, rotated.remove(first));
    return String.join(" ", rotated);
  }

  @Override
  public String toString() {
    return text();
  }

  private static void requireFolded(String word) {
    boolean folded = !word.isEmpty();
    for (int i = 0; i < word.length(); i++) {
      folded &= isFolded(word.charAt(i));
    }
    if (!folded) {
      throw new IllegalArgumentException("A folded word has letters a to z and digits only, and at least one");
    }
  }

  private static boolean isFolded(char letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }
}
