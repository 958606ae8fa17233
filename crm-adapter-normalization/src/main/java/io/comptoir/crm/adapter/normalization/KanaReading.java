package io.comptoir.crm.adapter.normalization;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads Japanese syllables as passports spell them: long vowels short, and the syllables of foreign names (ヴェ, ティ, ファ) as
 * one sound. ICU spells the small letters of these apart.
 */
final class KanaReading {
  private static final int HIRAGANA = 'ぁ';
  private static final int LAST_HIRAGANA = 'ゖ';
  private static final int TO_KATAKANA = 'ァ' - 'ぁ';
  private static final String LONG = "ー";
  private static final String DOUBLING = "ッ";
  private static final String SMALL = "ァィゥェォャュョヮ";
  private static final String SMALL_VOWELS = "aiueoauoa";
  private static final Map<String, String> SYLLABLES = read(
      """
      ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go サ sa シ shi ス su セ se ソ so
      ザ za ジ ji ズ zu ゼ ze ゾ zo タ ta チ chi ツ tsu テ te ト to ダ da ヂ ji ヅ zu デ de ド do ナ na ニ ni ヌ nu ネ ne ノ no
      ハ ha ヒ hi フ fu ヘ he ホ ho バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po マ ma ミ mi ム mu メ me モ mo
      ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ン n ヴ vu ヷ va ヸ vi ヹ ve ヺ vo
      ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa ヵ ka ヶ ke
      """);

  private KanaReading() {}

  static String forReading(String text) {
    StringBuilder latin = new StringBuilder();
    int begun = -1;
    for (int i = 0; i < text.length(); i++) {
      String sign = katakana(text.charAt(i));
      if (isKana(sign)) {
        begun = begun < 0 ? latin.length() : begun;
        add(latin, sign, begun);
      } else {
        shorten(latin, begun);
        begun = -1;
        latin.append(text.charAt(i));
      }
    }
    shorten(latin, begun);
    return latin.toString();
  }

  private static boolean isKana(String sign) {
    return SYLLABLES.containsKey(sign) || sign.equals(LONG) || sign.equals(DOUBLING);
  }

  private static String katakana(char sign) {
    boolean hiragana = sign >= HIRAGANA && sign <= LAST_HIRAGANA;
    return Character.toString(hiragana ? sign + TO_KATAKANA : sign);
  }

  private static void add(StringBuilder latin, String sign, int begun) {
    if (sign.equals(LONG)) {
      return;
    }
    boolean doubled = latin.length() > begun && latin.charAt(latin.length() - 1) == DOUBLING.charAt(0);
    if (doubled) {
      latin.setLength(latin.length() - 1);
    }
    int small = SMALL.indexOf(sign);
    if (small >= 0 && latin.length() > begun) {
      addSmall(latin, SMALL_VOWELS.charAt(small), small >= SMALL.indexOf("ャ"), begun);
    } else if (sign.equals(DOUBLING)) {
      latin.append(DOUBLING);
    } else {
      String syllable = SYLLABLES.get(sign);
      latin.append(doubled ? syllable.substring(0, 1) : "").append(syllable);
    }
  }

  // The small letter's vowel in place of the last one: ki and ya is kya, te and i is ti, u and e is we.
  private static void addSmall(StringBuilder latin, char vowel, boolean glide, int begun) {
    char last = latin.charAt(latin.length() - 1);
    boolean alone = latin.length() == begun + 1 || "aeiou".indexOf(latin.charAt(latin.length() - 2)) >= 0;
    latin.setLength(latin.length() - 1);
    if (alone && (last == 'u' || last == 'i')) {
      latin.append(last == 'u' ? 'w' : 'y');
    } else if (glide && last == 'i' && !endsWithHushing(latin)) {
      latin.append('y');
    } else if ("aeiou".indexOf(last) < 0) {
      latin.append(last);
    }
    latin.append(vowel);
  }

  private static boolean endsWithHushing(CharSequence latin) {
    String text = latin.toString();
    return text.endsWith("sh") || text.endsWith("ch") || text.endsWith("j");
  }

  // Satou is Sato and Yuuko Yuko; Inoue stays.
  private static void shorten(StringBuilder latin, int begun) {
    if (begun < 0) {
      return;
    }
    String read = latin.substring(begun).replace(DOUBLING, "");
    latin.setLength(begun);
    latin.append(read.replaceAll("ou(?![aeiou])", "o").replace("uu", "u").replace("oo", "o"));
  }

  private static Map<String, String> read(String table) {
    String[] cells = table.strip().split("\\s+");
    Map<String, String> syllables = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      syllables.put(cells[i], cells[i + 1]);
    }
    return Map.copyOf(syllables);
  }
}
