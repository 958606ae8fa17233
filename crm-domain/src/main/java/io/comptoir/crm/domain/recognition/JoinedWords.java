package io.comptoir.crm.domain.recognition;

import java.util.ArrayList;
import java.util.List;

/** Finds the words that someone else wrote as one: {@code jean pierre} in {@code jeanpierre}. */
final class JoinedWords {
  private static final int LEAST_LETTERS = 2;
  // Bounds the search among hostile words; nobody joins more.
  private static final int MOST_PARTS = 3;

  private JoinedWords() {}

  /** The parts of {@code joined} among {@code words}, two or three, in its order; empty when it is not made of them. */
  static List<String> partsOf(String joined, List<String> words) {
    return split(joined, words, List.of());
  }

  private static List<String> split(String rest, List<String> words, List<String> parts) {
    if (rest.isEmpty()) {
      return parts.size() > 1 ? parts : List.of();
    }
    if (parts.size() == MOST_PARTS) {
      return List.of();
    }
    return words.stream()
        .filter(word -> word.length() >= LEAST_LETTERS && rest.startsWith(word))
        .map(word -> split(rest.substring(word.length()), without(word, words), with(word, parts)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> without(String word, List<String> words) {
    List<String> others = new ArrayList<>(words);
    others.remove(word);
    return others;
  }

  private static List<String> with(String word, List<String> parts) {
    List<String> longer = new ArrayList<>(parts);
    longer.add(word);
    return longer;
  }
}
