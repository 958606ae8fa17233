package io.comptoir.crm.bench.data;

import java.util.List;

/**
 * What the family names of a language are made of.
 *
 * @param language its code
 * @param beginnings how a name begins; a vowel comes next
 * @param vowels what stands between the others
 * @param consonants how a syllable begins within a name
 * @param endings how a name ends
 */
record Syllables(
    String language, List<String> beginnings, List<String> vowels, List<String> consonants, List<String> endings) {
  // A prime, so that multiplying by it modulo the choices gives every name once and neighbours nothing in common.
  private static final long SCATTER = 7_368_787L;

  static Syllables parse(String line) {
    List<List<String>> columns = List.of(line.split("\\|")).stream().map(column -> List.of(column.split(","))).toList();
    return new Syllables(columns.get(0).get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4));
  }

  /** The name with this number: shorter ones first, so that the common ones are short. */
  String name(long number) {
    long left = number;
    long choices = (long) beginnings.size() * vowels.size() * endings.size();
    int within = 0;
    while (left >= choices) {
      left -= choices;
      choices *= (long) consonants.size() * vowels.size();
      within++;
    }
    return name(new Choices(left * SCATTER % choices), within);
  }

  private String name(Choices choices, int within) {
    StringBuilder name = new StringBuilder(choices.next(beginnings)).append(choices.next(vowels));
    for (int i = 0; i < within; i++) {
      name.append(choices.next(consonants)).append(choices.next(vowels));
    }
    return name.append(choices.next(endings)).toString();
  }

  /** Takes one choice after the other out of a number. Not thread-safe. */
  private static final class Choices {
    private long left;

    Choices(long number) {
      this.left = number;
    }

    String next(List<String> among) {
      String chosen = among.get((int) (left % among.size()));
      left /= among.size();
      return chosen;
    }
  }
}
