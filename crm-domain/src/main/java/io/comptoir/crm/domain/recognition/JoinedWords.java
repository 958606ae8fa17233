package io.comptoir.crm.domain.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the words that someone else wrote as one: {@code jean pierre} in {@code jeanpierre}. */
final class JoinedWords {
  private static final int LEAST_LETTERS = 2;
  // Bounds the search among hostile words; nobody joins more.
  private static final int MOST_PARTS = 3;

  private final UnaryOperator<String> spelling;

  private JoinedWords(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  /**
   * The parts of {@code joined} among {@code words}, two or three, in its order; empty when it is not made of them. They may
   * be written by the habits of another country: {@code seojun} is made of {@code seo} and {@code joon}.
   */
  static List<String> partsOf(String joined, List<String> words) {
    List<String> exact = new JoinedWords(UnaryOperator.identity()).split(joined, words, List.of());
    return exact.isEmpty()
        ? new JoinedWords(LooseSpelling::of).split(LooseSpelling.of(joined), words, List.of())
        : exact;
  }

  private List<String> split(String rest, List<String> words, List<String> parts) {
    if (rest.isEmpty()) {
      return parts.size() > 1 ? parts : List.of();
    }
    if (parts.size() == MOST_PARTS) {
      return List.of();
    }
    return words.stream()
        .filter(word -> word.length() >= LEAST_LETTERS && rest.startsWith(spelling.apply(word)))
        .map(word -> split(rest.substring(spelling.apply(word).length()), without(word, words), with(word, parts)))
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
