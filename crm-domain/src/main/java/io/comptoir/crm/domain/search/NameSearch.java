package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A search for a name, the last word of which may be unfinished. Immutable.
 *
 * @param searched what was typed, folded
 */
public record NameSearch(FoldedName searched) {
  /**
   * How closely a name fits; empty when it does not: each word searched for needs a word of its own in the name, which is
   * the same or, for the last one, begins with it. Nothing fits a search without words.
   */
  public Optional<NameFit> fit(FoldedName name) {
    if (searched.isEmpty() || !hasAllWords(name)) {
      return Optional.empty();
    }
    return Optional.of(name.equals(searched) ? NameFit.EQUAL : fit(name.text(), turned(name)));
  }

  /** Whether a name consists of exactly the words searched for, in any order. */
  public boolean isWhole(FoldedName name) {
    return searched.words().stream().sorted().toList().equals(name.words().stream().sorted().toList());
  }

  private List<String> turned(FoldedName name) {
    List<String> words = name.words();
    List<String> turned = new ArrayList<>(name.rotations());
    for (int moved = 2; moved < Math.min(words.size(), searched.words().size()); moved++) {
      int front = words.size() - moved;
      turned.add(String.join(" ", words.subList(front, words.size())) + " " + String.join(" ", words.subList(0, front)));
    }
    return turned;
  }

  private NameFit fit(String name, List<String> turned) {
    String text = searched.text();
    if (isWhole(name)) {
      return NameFit.IN_ORDER;
    }
    if (turned.stream().anyMatch(this::isWhole)) {
      return NameFit.TURNED;
    }
    if (name.startsWith(text)) {
      return NameFit.BEGUN_IN_ORDER;
    }
    return turned.stream().anyMatch(begun -> begun.startsWith(text)) ? NameFit.BEGUN_TURNED : NameFit.SCATTERED;
  }

  private boolean isWhole(String name) {
    return (name + " ").startsWith(searched.text() + " ");
  }

  private boolean hasAllWords(FoldedName name) {
    List<String> words = searched.words();
    int last = words.size() - 1;
    List<String> left = new ArrayList<>(name.words());
    return words.subList(0, last).stream().allMatch(left::remove)
        && left.stream().anyMatch(word -> word.startsWith(words.get(last)));
  }
}
