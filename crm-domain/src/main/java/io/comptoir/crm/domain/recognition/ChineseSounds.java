package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a name that was read from Chinese characters, syllable by syllable, is how a name of another language sounds
 * there: {@code zi bi ge nie fu} is Zbigniew, {@code mai ke nai er} is McNair.
 *
 * <p>Chinese syllables end in a vowel or n, so that a vowel is put in between consonants and most last ones are left out; r
 * and l, b and p, d and t, g and k are one here, and what stands before an i is a sibilant today and a k where the spelling
 * is older. A name that is pinyin itself is not heard but read: Wang Wei is not Wang Weiwei. Pure and symmetric.
 */
public final class ChineseSounds {
  // The share of a name that may be heard otherwise: so that of three thousand pairs of two names one is taken for one.
  private static final double FORGIVEN = 0.09;
  private static final int LONGEST_NAME = 60;

  private static final List<Sound> HEARD =
      List.of(
          sound("\\b(?:zh|ch|sh|z|c|s)", "s"), sound("\\b[jq](?:i(?=[aeou]))?", "j"), sound("\\by", "i"), sound("ii", "i"),
          sound("\\bwu", "u"), sound("ng\\b", "n"), sound("uo|[ao]o|ou", "o"), sound("[aeu]i|ie|ue", "e"),
          sound("iu", "u"), sound("\\ber\\b", "r"), sound("b", "p"), sound("d", "t"), sound("g", "k"), sound("l", "r"),
          sound(" ", ""));
  // A c is a ch from the second row on.
  private static final List<Sound> WRITTEN =
      List.of(
          sound("tsch|sch|tch|sh|zh|ts|tz|dz", "s"), sound("cch|ck|kh|qu?|c(?![eiyh])", "k"), sound("c(?=[eiy])", "s"),
          sound("ch", "c"), sound("ph|v", "f"), sound("th|d", "t"), sound("gh", "g"), sound("x", "ks"), sound("ng", "n"),
          sound("eo|au|[ao]w", "o"), sound("eu|ou|oo", "u"), sound("ee|e[ay]|ie", "i"), sound("a[eiy]|ei", "e"),
          sound("z", "s"), sound("b", "p"), sound("l", "r"), sound("y", "i"), sound(" ", ""), sound("(.)\\1+", "$1"));

  private ChineseSounds() {}

  /** Whether it is for the sound to say: one of two names came in syllables, and the other one cannot have. */
  public static boolean decide(FoldedName a, FoldedName b) {
    return areHeardAndWritten(a, b) || areHeardAndWritten(b, a);
  }

  private static boolean areHeardAndWritten(FoldedName heard, FoldedName written) {
    return ChineseSyllables.isRead(heard) && !ChineseSyllables.isWritten(written);
  }

  /** Whether one of two names is how the other sounds in Chinese. */
  public static boolean agree(FoldedName a, FoldedName b) {
    return isHeard(a, b) || isHeard(b, a);
  }

  private static boolean isHeard(FoldedName heard, FoldedName written) {
    return areHeardAndWritten(heard, written)
        && Math.max(heard.text().length(), written.text().length()) <= LONGEST_NAME
        && isHeard(Sound.replaceAll(HEARD, heard.text()), written.rotations());
  }

  private static boolean isHeard(String heard, List<String> written) {
    return written.stream().anyMatch(each -> isHeard(heard, Sound.replaceAll(WRITTEN, each)));
  }

  private static boolean isHeard(String heard, String written) {
    int longest = Math.max(heard.length(), written.length());
    return longest > 2 && SoundDistance.of(Ear.CHINESE, heard, written) <= FORGIVEN * longest;
  }

  private static Sound sound(String letters, String sound) {
    return new Sound(Pattern.compile(letters), sound);
  }

  /** What letters sound like. */
  private record Sound(Pattern letters, String sound) {
    static String replaceAll(List<Sound> sounds, String name) {
      String replaced = name;
      for (Sound each : sounds) {
        replaced = each.letters.matcher(replaced).replaceAll(each.sound);
      }
      return replaced;
    }
  }

  private enum Ear implements SoundDistance.Ear {
    CHINESE;

    @Override
    public double taken(char heard, char written) {
      if (heard == written) {
        return 0;
      }
      if (isVowel(heard) && isVowel(written)) {
        return 0.3;
      }
      return switch ("" + heard + written) {
        case "kg", "xs", "wf" -> 0;
        case "jg", "jk", "js", "jc", "kc", "sc", "xc", "fw", "uw" -> 0.1;
        case "xh", "xj", "sj", "rj", "ij", "wu", "wh", "wo", "hk", "hg", "hj", "uf", "fh", "hf", "nm", "mn" -> 0.3;
        case "xk", "sg", "sk", "pf", "fp", "wp", "st", "ts", "ig" -> 0.5;
        default -> 1.2;
      };
    }

    @Override
    public double added(String heard, int at) {
      if (isVowel(heard.charAt(at))) {
        boolean apart = at > 0 && !isVowel(heard.charAt(at - 1)) && "uie".indexOf(heard.charAt(at)) >= 0;
        return apart ? 0.05 : 0.25;
      }
      return isClosing(heard, at) ? 0.5 : 1;
    }

    @Override
    public double missed(String written, int at) {
      char sound = written.charAt(at);
      if (isVowel(sound)) {
        return 0.25;
      }
      return switch (sound) {
        case 'h' -> 0.15;
        case 'w' -> 0.3;
        case 'r' -> isClosing(written, at) ? 0.25 : 1;
        case 't', 'p', 'k', 's', 'g', 'n' -> isClosing(written, at) ? 0.5 : 1;
        default -> 1;
      };
    }

    // A consonant after which no vowel comes.
    private static boolean isClosing(String sounds, int at) {
      return at + 1 == sounds.length() || !isVowel(sounds.charAt(at + 1));
    }

    private static boolean isVowel(char sound) {
      return "aeiou".indexOf(sound) >= 0;
    }
  }
}
