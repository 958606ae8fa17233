package io.comptoir.crm.adapter.importing.people;

import java.util.List;

/**
 * A street and its number, which many files write as one.
 *
 * @param street the folded words of the street
 * @param number the number; empty when there is none
 */
record StreetWords(List<String> street, String number) {
  /** Takes the first word for the number where it begins with a digit, else the last one. */
  static StreetWords of(List<String> words) {
    int last = words.size() - 1;
    if (last < 1) {
      return new StreetWords(words, "");
    }
    if (isNumber(words.get(0))) {
      return new StreetWords(words.subList(1, words.size()), words.get(0));
    }
    return isNumber(words.get(last))
        ? new StreetWords(words.subList(0, last), words.get(last))
        : new StreetWords(words, "");
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
