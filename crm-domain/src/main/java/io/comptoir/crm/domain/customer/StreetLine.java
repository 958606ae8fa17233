package io.comptoir.crm.domain.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The line of an address that names the street, with its number apart. Immutable.
 *
 * @param street the other words, written out
 * @param number the number with its letter, or empty
 */
record StreetLine(List<String> street, String number) {
  private static final Set<String> BELONGS_TO_NUMBER = Set.of("bis", "ter", "quater");
  // Rue, and the four winds.
  private static final String OTHER_LETTERS = "rnsew";
  private static final Set<String> MEANS_NUMBER = Set.of("no", "n", "nr", "num", "numero", "nummer", "number");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[a-z]|bis|ter|quater)?");

  /** The first line with a number, as a building or a company often stands above it; else the first. */
  static StreetLine of(List<FoldedName> lines, StreetWords words) {
    List<StreetLine> all = lines.stream().filter(line -> !line.isEmpty()).map(line -> read(line.words(), words)).toList();
    return all.stream()
        .filter(line -> !line.number().isEmpty() && !line.street().isEmpty())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseGet(() -> new StreetLine(List.of(), ""));
  }

  private static StreetLine read(List<String> words, StreetWords street) {
    int at = numberIn(words);
    if (at < 0) {
      return new StreetLine(street.writtenOut(words), "");
    }
    List<String> others = new ArrayList<>(words);
    String number = others.remove(at);
    if (at < others.size() && belongsToNumber(others.get(at))) {
      number += others.remove(at);
    }
    if (at > 0 && MEANS_NUMBER.contains(others.get(at - 1))) {
      others.remove(at - 1);
    }
    return new StreetLine(street.writtenOut(others), number);
  }

  // Before the street or behind it: the 8 and the 1945 of 12 rue du 8 mai 1945 are of the street.
  private static int numberIn(List<String> words) {
    if (NUMBER.matcher(words.get(0)).matches()) {
      return 0;
    }
    for (int at = words.size() - 1; at > 0; at--) {
      if (NUMBER.matcher(words.get(at)).matches()) {
        return at;
      }
    }
    return -1;
  }

  private static boolean belongsToNumber(String word) {
    boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0)) && !OTHER_LETTERS.contains(word);
    return letter || BELONGS_TO_NUMBER.contains(word);
  }
}
