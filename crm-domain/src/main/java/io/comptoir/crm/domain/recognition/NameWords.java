package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.Set;

/** The words of a name that speak of the person: titles are left out, particles weigh nothing. Immutable. */
public final class NameWords {
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "mx", "miss", "mister", "mme", "mlle", "madame", "mademoiselle", "monsieur", "dr", "prof",
          "docteur", "doctor", "professor", "herr", "frau", "sr", "sra", "srta", "senor", "senora", "senorita", "sig",
          "signor", "signora", "signore", "dott", "dottssa", "avv", "dhr", "mevr", "mevrouw", "meneer", "shri");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "von", "vom", "zu", "zum", "zur", "van", "der", "den", "het",
          "ter", "ten", "te", "da", "das", "do", "dos", "di", "del", "della", "dei", "degli", "lo", "y", "e", "i",
          "bin", "bint", "ben", "ibn", "al", "el", "ul", "af", "av", "und", "zij", "saint", "santa", "st");
  private static final int ENOUGH_WITHOUT_PARTICLES = 2;
  // Monsieur, where it is no initial.
  private static final String TITLE_OR_INITIAL = "m";

  private final List<String> words;
  private final long withoutParticles;

  private NameWords(List<String> words) {
    this.words = words;
    this.withoutParticles = words.stream().filter(word -> !PARTICLES.contains(word)).count();
  }

  static NameWords of(FoldedName name) {
    return new NameWords(untitled(name).words().stream().sorted().toList());
  }

  /** The name without titles, in the order typed; as it is when it has nothing else. */
  public static FoldedName untitled(FoldedName name) {
    List<String> untitled = name.words().stream().filter(word -> !TITLES.contains(word)).toList();
    return untitled.isEmpty() ? name : new FoldedName(untitled);
  }

  /** Whether a word joins names and is mostly none itself: von, de la, bin. */
  public static boolean joinsNames(String word) {
    return PARTICLES.contains(word);
  }

  /** In alphabetical order: the order typed plays no part. */
  List<String> sorted() {
    return words;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a word, when it stands in this name, says who it is. */
  boolean isWeighty(String word) {
    return word.length() > 1 && (withoutParticles == 0 || !PARTICLES.contains(word));
  }

  /** Whether a word is Monsieur when the other name has no word that it begins. */
  boolean isTitle(String word) {
    return words.size() > 1 && word.equals(TITLE_OR_INITIAL);
  }

  /** Whether a word that the other name has not is a particle here; Le Hong keeps its family name Le. */
  boolean isParticle(String word) {
    return withoutParticles >= ENOUGH_WITHOUT_PARTICLES && PARTICLES.contains(word);
  }
}
