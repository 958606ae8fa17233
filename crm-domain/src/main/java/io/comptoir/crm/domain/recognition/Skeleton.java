package io.comptoir.crm.domain.recognition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The consonants of a folded word in their order: what a script without vowels leaves of a name, so that {@code mohamed} and
 * {@code mhmd} are known for one. Letters that such scripts do not tell apart are one. Pure.
 */
public final class Skeleton {
  /** A word with fewer consonants has no skeleton: too many names would share it. */
  public static final int LEAST_CONSONANTS = 3;

  private static final String ARTICLE = "al";

  // With the Arabic article or the ending of women's names at most. C, v and x come from Latin, and so does a y that is heard
  // between two consonants before an a (Myrna).
  private static final Pattern LONG_VOWELS_ONLY = Pattern.compile("(?:al)?(?!.y.*a$)[bdfghjklmnpqrstwyz]{3,}a?");
  private static final Pattern H_AFTER_CONSONANT = Pattern.compile("(?<=[cgkpstz])h");
  private static final Pattern LETTERS = Pattern.compile("[a-z]+");
  private static final String VOWELS = "aeiou";

  private Skeleton() {}

  /** Whether a word looks as if its script wrote no vowels but long ones, by w and y. */
  public static boolean isWithoutVowels(String word) {
    return LONG_VOWELS_ONLY.matcher(word).matches() && !isDoubledAtEnd(word);
  }

  // Flynn is Latin.
  private static boolean isDoubledAtEnd(String word) {
    int last = word.length() - 1;
    return word.charAt(last) == word.charAt(last - 1);
  }

  /**
   * Whether two words of which at least one is without vowels have a skeleton in common. Two words with vowels never do:
   * Martin is not Morton.
   */
  public static boolean joins(String a, String b) {
    return (isWithoutVowels(a) || isWithoutVowels(b)) && !Collections.disjoint(of(a), of(b));
  }

  /** The skeletons of a word: one at most when it has vowels, and one for each way to read a word without them. */
  public static Set<String> of(String word) {
    Set<String> skeletons = new LinkedHashSet<>();
    if (LETTERS.matcher(word).matches()) {
      add(word, skeletons);
      if (isWithoutVowels(word)) {
        readings(word).forEach(reading -> add(reading, skeletons));
      }
    }
    return Collections.unmodifiableSet(skeletons);
  }

  // An h after a consonant is one sound with it or not (khn, Cohen).
  private static Stream<String> readings(String word) {
    return lettersRead(word).flatMap(read -> Stream.of(read, H_AFTER_CONSONANT.matcher(read).replaceAll("ah")));
  }

  // A Hebrew w is a v (dwd, David), its p an f (ywsp, Yosef), and an h at the end a vowel (slmh, Shlomo).
  private static Stream<String> lettersRead(String word) {
    String withoutArticle = word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
    String withoutEnd = word.endsWith("h") ? word.substring(0, word.length() - 1) : word;
    String withV = word.charAt(0) + word.substring(1).replace('w', 'v');
    return Stream.of(word, withV, word.replace('p', 'f'), withoutEnd, withoutArticle).distinct();
  }

  private static void add(String word, Set<String> skeletons) {
    boolean vowelFirst = VOWELS.indexOf(word.charAt(0)) >= 0;
    String consonants = firstHalfVowel(word) + ForeignSounds.consonants(word);
    if (consonants.length() >= LEAST_CONSONANTS) {
      skeletons.add(vowelFirst ? "a" + consonants : consonants);
    }
  }

  // At the beginning w and y are consonants (walid, youssef), and a vowel is always written (ahmd, Ahmed, not hmyd, Hamid).
  private static String firstHalfVowel(String word) {
    return word.startsWith("w") || word.startsWith("y") ? word.substring(0, 1) : "";
  }
}
