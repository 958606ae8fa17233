package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A search for a name, the last word of which may be unfinished. Immutable. Every name that is read is held against it, some
 * hundreds a search: it goes through words without streams, which took a third of all the memory of a search.
 */
public final class NameSearch {
  private final FoldedName searched;
  private final List<String> words;
  private final String text;

  /** A search for what was typed, folded. */
  public NameSearch(FoldedName searched) {
    this.searched = searched;
    this.words = searched.words();
    this.text = searched.text();
  }

  /** What was typed, folded. */
  public FoldedName searched() {
    return searched;
  }

  /**
   * How closely a name fits; empty when it does not: each word searched for needs a word of its own in the name, which is
   * the same or, for the last one, begins with it. Nothing fits a search without words.
   */
  public Optional<NameFit> fit(FoldedName name) {
    if (words.isEmpty() || !hasAllWords(name)) {
      return Optional.empty();
    }
    return Optional.of(name.equals(searched) ? NameFit.EQUAL : fit(name.text(), turned(name)));
  }

  /** Whether a name consists of exactly the words searched for, in any order. */
  public boolean isWhole(FoldedName name) {
    return words.size() == name.words().size()
        && words.stream().sorted().toList().equals(name.words().stream().sorted().toList());
  }

  private NameFit fit(String name, List<String> turned) {
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

  // Of the ways in which a name can be turned only those that begin as the search does.
  private List<String> turned(FoldedName name) {
    List<String> turned = new ArrayList<>();
    for (int first = 1; first < name.words().size(); first++) {
      if (name.words().get(first).startsWith(words.get(0))) {
        turned.add(name.startingWith(first));
        if (name.words().size() - first < words.size()) {
          turned.add(goingOn(name.words(), first));
        }
      }
    }
    return turned;
  }

  private static String goingOn(List<String> words, int first) {
    return String.join(" ", words.subList(first, words.size())) + " " + String.join(" ", words.subList(0, first));
  }

  private boolean isWhole(String name) {
    return name.startsWith(text) && (name.length() == text.length() || name.charAt(text.length()) == ' ');
  }

  private boolean hasAllWords(FoldedName name) {
    int last = words.size() - 1;
    List<String> left = new ArrayList<>(name.words());
    for (String word : words.subList(0, last)) {
      if (!left.remove(word)) {
        return false;
      }
    }
    return isBegunByOneOf(left, words.get(last));
  }

  private static boolean isBegunByOneOf(List<String> words, String beginning) {
    for (String word : words) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
