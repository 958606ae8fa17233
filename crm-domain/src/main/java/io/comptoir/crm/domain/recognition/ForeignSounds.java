package io.comptoir.crm.domain.recognition;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a word that came from a script of syllables, or from one without vowels, is how another word sounds there: a
 * script that has no l, no v or no two consonants beside each other writes what its readers hear ({@code locklear} as {@code
 * rokkuria}, {@code nabors} as {@code neibeoseu}, {@code liszt} as {@code lyst}).
 *
 * <p>Sounds that some script does not tell apart are one; what its readers put in (a vowel after a consonant) or leave out
 * (an r before one) costs little, anything else much. Pure and symmetric.
 */
final class ForeignSounds {
  // The share of a word that may be heard otherwise: so that of a thousand pairs of two names less than one is taken for one.
  private static final double FORGIVEN = 0.13;
  private static final double FORGIVEN_WITHOUT_VOWELS = 0.09;
  private static final int LEAST_LETTERS = 4;
  private static final int LONGEST_WORD = 24;

  private static final List<String[]> SOUNDS =
      List.of(
          pair("tsch", "s"), pair("sch", "s"), pair("tch", "s"), pair("sh", "s"), pair("ch", "s"), pair("zh", "s"),
          pair("ts", "s"), pair("tz", "s"), pair("dz", "s"), pair("ph", "f"), pair("th", "t"), pair("kh", "k"),
          pair("gh", "g"), pair("ck", "k"), pair("qu", "k"), pair("q", "k"), pair("x", "ks"), pair("ce", "se"),
          pair("ci", "si"), pair("cy", "si"), pair("c", "k"), pair("ng", "n"), pair("eu", "u"), pair("eo", "o"),
          pair("ou", "u"), pair("ae", "e"), pair("z", "s"), pair("j", "s"), pair("b", "p"), pair("v", "f"),
          pair("g", "k"), pair("w", "u"), pair("y", "i"));

  // What only scripts of syllables take for one.
  private static final List<String[]> SOUNDS_OF_SYLLABLES = List.of(pair("d", "t"), pair("l", "r"), pair("h", ""));

  private static final Pattern OPEN_SYLLABLES =
      Pattern.compile("(?:(?:[kgnhbpmr]y|kk|tt|pp|ss|sh|ch|ts|[kgsztdnhbpmyrwfvj])?[aeiou]|n(?![aeiou]))+");
  private static final Pattern KOREAN_SYLLABLES =
      Pattern.compile(
          "(?:(?:kk|tt|pp|ss|jj|ch|[gndrlmbsjktph])?[yw]?[aeiou]++(?:(?:ng|[kntlmp])(?![aeiou]))?)+");
  private static final Pattern KOREAN_VOWELS = Pattern.compile("eu|eo|ae");

  private enum Ear implements SoundDistance.Ear {
    KANA,
    HANGUL,
    WITHOUT_VOWELS,
    NONE;

    static Ear of(String word) {
      // Zhang has one vowel in five letters too.
      if (vowels(word) * 4 < word.length() && !ChineseSyllables.isOne(word)) {
        return WITHOUT_VOWELS;
      }
      if (OPEN_SYLLABLES.matcher(word).matches()) {
        return KANA;
      }
      boolean korean = KOREAN_VOWELS.matcher(word).find() && KOREAN_SYLLABLES.matcher(word).matches();
      return korean ? HANGUL : NONE;
    }

    private static long vowels(String word) {
      return word.chars().filter(letter -> isVowel((char) letter)).count();
    }

    // Where vowels are hardly written, one sign stands for two of them.
    @Override
    public double taken(char heard, char written) {
      if (heard == written) {
        return 0;
      }
      if (isVowel(heard) && isVowel(written)) {
        return this == WITHOUT_VOWELS ? 0.1 : 0.4;
      }
      return switch ("" + heard + written) {
        case "pf", "fp", "ks", "sk", "mn", "nm", "fu", "uf", "ts", "st" -> 0.5;
        default -> 1.2;
      };
    }

    // A vowel that keeps two consonants apart.
    @Override
    public double added(String heard, int at) {
      if (!isVowel(heard.charAt(at))) {
        return 1;
      }
      boolean apart = this != WITHOUT_VOWELS && at > 0 && !isVowel(heard.charAt(at - 1));
      return switch (heard.charAt(at)) {
        case 'u' -> apart ? 0.05 : 0.5;
        case 'o', 'i' -> apart ? 0.3 : 0.5;
        // Marina is not Marlin: nothing is put in that ends in a or e.
        default -> at + 1 == heard.length() ? 1 : 0.5;
      };
    }

    @Override
    public double missed(String written, int at) {
      char sound = written.charAt(at);
      if (isVowel(sound)) {
        return this == WITHOUT_VOWELS ? 0.1 : 0.5;
      }
      boolean beforeConsonant = at + 1 == written.length() || !isVowel(written.charAt(at + 1));
      return sound == 'r' && beforeConsonant && this != WITHOUT_VOWELS ? 0.3 : 1;
    }

    private static boolean isVowel(char sound) {
      return "aeiou".indexOf(sound) >= 0;
    }
  }

  private ForeignSounds() {}

  static boolean agree(String a, String b) {
    return isMeasurable(a, b) && beginning(a) == beginning(b) && agree(Ear.of(a), a, Ear.of(b), b);
  }

  private static boolean agree(Ear one, String a, Ear other, String b) {
    return one != other && (isHeard(one, a, b) || isHeard(other, b, a));
  }

  private static boolean isMeasurable(String a, String b) {
    return Math.min(a.length(), b.length()) >= LEAST_LETTERS && Math.max(a.length(), b.length()) <= LONGEST_WORD;
  }

  // Most pairs of words are told apart by it, long before they are measured.
  private static char beginning(String word) {
    char first = word.charAt(0);
    if ("aeiouhwy".indexOf(first) >= 0) {
      return 'a';
    }
    if ("bpfv".indexOf(first) >= 0) {
      return 'p';
    }
    if ("dt".indexOf(first) >= 0) {
      return 't';
    }
    if ("gkcqjszx".indexOf(first) >= 0) {
      return 'k';
    }
    return first == 'l' ? 'r' : first;
  }

  private static boolean isHeard(Ear ear, String heard, String written) {
    if (ear == Ear.NONE) {
      return false;
    }
    String one = sounds(heard);
    String other = sounds(written);
    int longest = Math.max(one.length(), other.length());
    double forgiven = ear == Ear.WITHOUT_VOWELS ? FORGIVEN_WITHOUT_VOWELS : FORGIVEN;
    return longest > 2 && SoundDistance.of(ear, one, other) <= forgiven * longest;
  }

  private static String sounds(String word) {
    return replaced(SOUNDS_OF_SYLLABLES, replaced(SOUNDS, word)).replaceAll("(.)\\1+", "$1");
  }

  /** The consonants of a word as a script without vowels tells them apart, each once where it is doubled. */
  static String consonants(String word) {
    return SpellingHabits.bones(replaced(SOUNDS, word));
  }

  private static String replaced(List<String[]> sounds, String word) {
    String replaced = word;
    for (String[] sound : sounds) {
      replaced = replaced.replace(sound[0], sound[1]);
    }
    return replaced;
  }

  private static String[] pair(String from, String to) {
    return new String[] {from, to};
  }
}
