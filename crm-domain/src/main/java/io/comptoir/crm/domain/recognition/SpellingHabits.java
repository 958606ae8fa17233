package io.comptoir.crm.domain.recognition;

/** What national habits of writing do to a word that is one and the same. Pure and symmetric. */
public final class SpellingHabits {
  private static final int LEAST_BONES = 3;

  private SpellingHabits() {}

  /**
   * Whether two folded words are one, written by the habits of two countries ({@code shcherbakova, scherbakova}) or in a
   * script without vowels ({@code mohammed, mhmd}).
   */
  public static boolean explain(String a, String b) {
    return LooseSpelling.of(a).equals(LooseSpelling.of(b)) || isUnvowelled(a, b);
  }

  /** Whether one letter at the end makes another person of one family: Louis and Louise, Mario and Maria. */
  public static boolean isOtherEnding(String a, String b) {
    String stem = a.length() <= b.length() ? a : b;
    String other = a.length() <= b.length() ? b : a;
    boolean longer = other.length() == stem.length() + 1 && other.startsWith(stem) && isEnding(other);
    boolean replaced = other.length() == stem.length() && sameButLast(stem, other) && isEnding(stem) && isEnding(other);
    return longer || replaced;
  }

  private static boolean sameButLast(String a, String b) {
    return a.regionMatches(0, b, 0, a.length() - 1);
  }

  private static boolean isEnding(String word) {
    return "aeio".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  // Scripts that write no vowels: Arabic and Hebrew names arrive as mhmd and msh.
  private static boolean isUnvowelled(String a, String b) {
    return haveSameBones(a, b) && (bones(a).equals(a) || bones(b).equals(b));
  }

  static boolean haveSameBones(String a, String b) {
    String bones = bones(a);
    return bones.length() >= LEAST_BONES && bones.equals(bones(b));
  }

  // The consonants; w and y stand for long vowels in the scripts that matter here.
  static String bones(String word) {
    StringBuilder bones = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean doubled = !bones.isEmpty() && bones.charAt(bones.length() - 1) == letter;
      if ("aeiouwy".indexOf(letter) < 0 && !doubled) {
        bones.append(letter);
      }
    }
    return bones.toString();
  }
}
