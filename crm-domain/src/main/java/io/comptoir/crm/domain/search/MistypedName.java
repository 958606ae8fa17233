package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.recognition.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A search for a name of which some letters are wrong. Immutable.
 *
 * @param searched what was typed, folded
 */
public record MistypedName(FoldedName searched) {
  /** A search of more words than this is not tried. */
  public static final int MOST_WORDS = 5;

  /** Whether it is worth trying: it has words, not too many, and letters enough for a slip to be forgiven, or no vowels. */
  public boolean isSearchable() {
    return searched.words().size() <= MOST_WORDS
        && (searched.words().stream().mapToInt(String::length).sum() >= Slips.LEAST_LETTERS
            || searched.words().stream().anyMatch(Skeleton::isWithoutVowels));
  }

  /**
   * The slips in all words together; empty when the name does not fit. Each word searched for, in their order, takes the
   * word of the name that it is nearest to among those not taken, the first of several; the last one may be unfinished.
   * Where that finds no word, a blank too few or too many is one slip ({@link MissedBlank}), and then an Arabic article that
   * was typed apart is tried as the beginning of its word.
   */
  public OptionalInt slips(FoldedName name) {
    if (!isSearchable()) {
      return OptionalInt.empty();
    }
    OptionalInt slips = slipsInWords(name);
    return slips.isEmpty() ? slipsInBlanks(name) : slips;
  }

  private OptionalInt slipsInBlanks(FoldedName name) {
    return new MissedBlank(searched).fits(name)
        ? OptionalInt.of(1)
        : withArticlesJoined().map(joined -> joined.slipsInWords(name)).orElse(OptionalInt.empty());
  }

  /** The search with Arabic articles that stand apart before their words ({@code al hussein}); empty without such ones. */
  public Optional<MistypedName> withArticlesJoined() {
    return ArabicArticle.joined(searched).map(MistypedName::new);
  }

  private OptionalInt slipsInWords(FoldedName name) {
    List<String> left = new ArrayList<>(name.words());
    int slips = 0;
    for (int at = 0; at < searched.words().size(); at++) {
      Nearest nearest = nearest(at, left);
      if (nearest == null) {
        return OptionalInt.empty();
      }
      left.remove(nearest.word());
      slips += nearest.slips();
    }
    return OptionalInt.of(slips);
  }

  private record Nearest(String word, int slips) {}

  private @Nullable Nearest nearest(int at, List<String> words) {
    Nearest nearest = null;
    for (String word : words) {
      OptionalInt slips = slips(at, word);
      if (slips.isPresent() && (nearest == null || slips.getAsInt() < nearest.slips())) {
        nearest = new Nearest(word, slips.getAsInt());
      }
    }
    return nearest;
  }

  /** The slips between the word at one place of the search and a word of a name; empty when it is another word. */
  public OptionalInt slips(int at, String word) {
    String typed = searched.words().get(at);
    return at == searched.words().size() - 1 ? Slips.unfinished(typed, word) : Slips.between(typed, word);
  }
}
