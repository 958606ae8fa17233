package io.comptoir.crm.application.builtin;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/** The letters that are not a plain Latin letter with an accent, as they are usually written in passports. */
final class KnownLetters {
  private static final String TABLE =
      """
      ß ss æ ae œ oe ø o ł l đ d ð d þ th ħ h ı i ĸ k ŋ ng ŧ t ə a ɓ b ɗ d ƙ k ǝ e ɛ e ɔ o ƴ y ơ o ư u ʒ z
      а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў u ф f
      х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya
      ђ dj ѓ gj ѕ dz ј j љ lj њ nj ћ c ќ kj џ dz
      ә a ғ g қ k ң n ө o ұ u ү u һ h ҳ h ҷ j ӣ i ӯ u
      α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
      """;
  private static final Map<Integer, String> LATIN = read();

  private KnownLetters() {}

  /** The Latin letters for a lower-case letter; empty for signs without a sound and for letters not in the table. */
  static String latin(int letter) {
    return LATIN.getOrDefault(letter, "");
  }

  /** Whether a character is a sign, or a letter of a script that the table covers. */
  static boolean isKnown(int character) {
    if (!Character.isLetter(character)) {
      return true;
    }
    return switch (UnicodeScript.of(character)) {
      case LATIN, CYRILLIC, GREEK, COMMON, INHERITED -> true;
      default -> false;
    };
  }

  private static Map<Integer, String> read() {
    String[] cells = TABLE.strip().split("\\s+");
    Map<Integer, String> latin = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      latin.put(cells[i].codePointAt(0), cells[i + 1]);
    }
    return Map.copyOf(latin);
  }
}
