package io.comptoir.crm.application.builtin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the Greek pairs of letters that sound as one: what the table of single letters cannot know. */
final class GreekPairs {
  private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");
  private static final Pattern FIRST_B = Pattern.compile("(?<!\\p{IsGreek})μπ");
  private static final String[][] PAIRS = {
    {"ου", "ou"}, {"αυ", "av"}, {"ευ", "ev"}, {"ηυ", "iv"}, {"γγ", "ng"}, {"γχ", "nch"}, {"γξ", "nx"}
  };

  private GreekPairs() {}

  static String read(String text) {
    return GREEK.matcher(text).find() ? readGreek(text) : text;
  }

  private static String readGreek(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u0345]", "");
    String read = FIRST_B.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("b");
    for (String[] pair : PAIRS) {
      read = read.replace(pair[0], pair[1]);
    }
    return read;
  }
}
