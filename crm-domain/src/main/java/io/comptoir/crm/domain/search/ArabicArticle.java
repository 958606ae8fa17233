package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.recognition.Skeleton;
import io.comptoir.crm.domain.recognition.SpellingDistance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The article that Arabic names are written with or without: {@code alabdallh} and {@code abdallah}. Pure and symmetric. */
final class ArabicArticle {
  private static final Set<String> ARTICLES = Set.of("al", "el");
  private static final int LETTERS = 2;
  // Fred is not Alfred.
  private static final int LEAST_REST = 5;

  private ArabicArticle() {}

  /**
   * Whether a word is another one with the article before it, all consonants right, and one letter wrong at most when both
   * have vowels.
   */
  static boolean isBetween(String a, String b) {
    return isBefore(a, b) || isBefore(b, a);
  }

  /** A word without its article; empty when it has none, and when it is one of the readings of its {@link Skeleton}. */
  static Optional<String> takenOff(String word) {
    return Optional.of(word)
        .filter(with -> with.length() >= LETTERS + LEAST_REST && ARTICLES.contains(with.substring(0, LETTERS)))
        .map(with -> with.substring(LETTERS))
        .filter(rest -> !Skeleton.isWithoutVowels(rest));
  }

  private static boolean isBefore(String word, String with) {
    return takenOff(with)
        .filter(rest -> Skeleton.isWithoutVowels(word) || SpellingDistance.isWithin(1, word, rest))
        .filter(rest -> !Collections.disjoint(Skeleton.of(word), Skeleton.of(rest)))
        .isPresent();
  }

  /** A name with each article that stands apart put before the word it belongs to; empty when there is none. */
  static Optional<FoldedName> joined(FoldedName name) {
    List<String> words = new ArrayList<>();
    String article = "";
    for (String word : name.words()) {
      if (article.isEmpty() && ARTICLES.contains(word)) {
        article = word;
      } else {
        words.add(article + word);
        article = "";
      }
    }
    return words.size() < name.words().size() && article.isEmpty() ? Optional.of(new FoldedName(words)) : Optional.empty();
  }
}
