package io.comptoir.crm.domain.recognition;

import java.util.List;

/**
 * Spells a folded word the way countries agree on: what differs only between habits of writing one sound in Latin
 * letters ({@code mueller, muller}; {@code yulia, julia, iuliia}; {@code chekhov, tchekhov}; {@code romanoff, romanov})
 * comes out alike. Pure.
 */
public final class LooseSpelling {
  // Applied in this order: the long clusters first, so that a short rule does not break them up.
  private static final List<String[]> HABITS =
      List.of(
          pair("shch", "sh"), pair("tsch", "ch"), pair("sch", "sh"), pair("tch", "ch"), pair("dzh", "j"),
          pair("kh", "h"), pair("ph", "f"), pair("th", "t"), pair("gh", "g"),
          pair("ck", "k"), pair("ks", "x"), pair("q", "k"), pair("ts", "z"), pair("tz", "z"),
          pair("ca", "ka"), pair("co", "ko"), pair("cu", "ku"), pair("cl", "kl"), pair("cr", "kr"),
          pair("ae", "a"), pair("oe", "o"), pair("ue", "u"), pair("ou", "u"), pair("oo", "u"), pair("ee", "i"),
          pair("j", "i"), pair("y", "i"), pair("w", "v"), pair("ie", "i"));

  private LooseSpelling() {}

  /** The loose spelling of a folded word. */
  public static String of(String word) {
    String loose = word;
    for (String[] habit : HABITS) {
      loose = loose.replace(habit[0], habit[1]);
    }
    return ending(withoutDoubles(loose));
  }

  private static String ending(String word) {
    if (word.length() > 4 && (word.endsWith("of") || word.endsWith("ef"))) {
      return word.substring(0, word.length() - 1) + "v";
    }
    return word.endsWith("c") ? word.substring(0, word.length() - 1) + "k" : word;
  }

  private static String withoutDoubles(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  private static String[] pair(String from, String to) {
    return new String[] {from, to};
  }
}
