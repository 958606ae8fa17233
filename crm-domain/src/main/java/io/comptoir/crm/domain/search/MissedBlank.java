package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A search in which one blank was forgotten ({@code legoff}), or typed where none belongs ({@code saint exupery} for
 * {@code Saintexupery}), and every letter is right. Immutable.
 *
 * @param searched what was typed, folded
 */
public record MissedBlank(FoldedName searched) {
  private static final int LEAST_OF_THE_SHORTER = 2;
  private static final int LEAST_OF_THE_LONGER = 3;

  /**
   * Two words that stand for one that was typed.
   *
   * @param at the place of that word in the search
   * @param front its beginning
   * @param back the rest of it
   */
  public record Cut(int at, String front, String back) {
    private boolean isAllowed() {
      return shorter().length() >= LEAST_OF_THE_SHORTER && longer().length() >= LEAST_OF_THE_LONGER;
    }

    /** The longer of the two, which is rarer. */
    public String longer() {
      return front.length() > back.length() ? front : back;
    }

    /** The shorter of the two. */
    public String shorter() {
      return front.length() > back.length() ? back : front;
    }
  }

  /** All cuts in two of a word: one of at least two letters and one of at least three. */
  public List<Cut> cuts() {
    return IntStream.range(0, searched.words().size()).boxed().flatMap(this::cuts).filter(Cut::isAllowed).toList();
  }

  private Stream<Cut> cuts(int at) {
    String word = searched.words().get(at);
    return IntStream.range(1, word.length()).mapToObj(end -> new Cut(at, word.substring(0, end), word.substring(end)));
  }

  /** The search with each two neighbours as one word, in their order. */
  public List<FoldedName> joined() {
    return IntStream.range(1, searched.words().size()).mapToObj(this::joined).toList();
  }

  private FoldedName joined(int second) {
    List<String> words = new ArrayList<>(searched.words());
    words.set(second - 1, words.get(second - 1) + words.remove(second));
    return new FoldedName(words);
  }

  /** Whether a name fits; of a word that is cut both parts have to be whole words of the name. */
  public boolean fits(FoldedName name) {
    return IntStream.range(0, searched.words().size()).anyMatch(at -> fits(at, name))
        || joined().stream().anyMatch(joined -> new NameSearch(joined).fit(name).isPresent());
  }

  // Most names have no word that the one typed begins with.
  private boolean fits(int at, FoldedName name) {
    String word = searched.words().get(at);
    return name.words().stream()
        .filter(front -> word.length() > front.length() && word.startsWith(front))
        .map(front -> new Cut(at, front, word.substring(front.length())))
        .anyMatch(cut -> cut.isAllowed() && fits(cut, name));
  }

  private boolean fits(Cut cut, FoldedName name) {
    List<String> left = new ArrayList<>(name.words());
    List<String> others = new ArrayList<>(searched.words());
    String last = cut.at() == others.size() - 1 ? "" : others.get(others.size() - 1);
    others.remove(cut.at());
    List<String> whole = last.isEmpty() ? others : others.subList(0, others.size() - 1);
    return left.remove(cut.front())
        && left.remove(cut.back())
        && whole.stream().allMatch(left::remove)
        && (last.isEmpty() || left.stream().anyMatch(word -> word.startsWith(last)));
  }
}
