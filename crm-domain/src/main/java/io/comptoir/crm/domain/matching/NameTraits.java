package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.recognition.NameWords;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name as it is compared. Immutable.
 *
 * @param given the given names, folded; without words when none is known
 * @param family the family names, folded; without words when none is known
 * @param split whether somebody said which is which; when not, the last word is taken for the family name
 * @param script in which the name was written before it was folded; common to all when nothing is known
 */
public record NameTraits(FoldedName given, FoldedName family, boolean split, UnicodeScript script) {
  private static final FoldedName NOTHING = new FoldedName(List.of());

  /** No name at all. */
  public static final NameTraits NONE = new NameTraits(NOTHING, NOTHING, true, UnicodeScript.COMMON);

  /** Leaves titles out. */
  public NameTraits {
    given = NameWords.untitled(given);
    family = NameWords.untitled(family);
  }

  /** A name of which given and family name are told apart, in Latin letters. */
  public static NameTraits of(FoldedName given, FoldedName family) {
    return new NameTraits(given, family, true, UnicodeScript.LATIN);
  }

  /** A name of which nobody said what is given and what is family name, in Latin letters. */
  public static NameTraits unsplit(FoldedName full) {
    List<String> words = NameWords.untitled(full).words();
    return cut(words, Math.max(0, words.size() - 1), UnicodeScript.LATIN);
  }

  /** The same name, written in this script before it was folded. */
  public NameTraits in(UnicodeScript written) {
    return new NameTraits(given, family, split, written);
  }

  /** Whether this name and another were written in two scripts. */
  boolean isOtherScript(NameTraits other) {
    return script != other.script && script != UnicodeScript.COMMON && other.script != UnicodeScript.COMMON;
  }

  /** Whether nothing is known of the name. */
  public boolean isEmpty() {
    return given.isEmpty() && family.isEmpty();
  }

  /** This name with the first {@code length} words of it as given names; of an unsplit name. */
  NameTraits cutAfter(int length) {
    return cut(words(), length, script);
  }

  /** All words, given names first. */
  List<String> words() {
    if (given.isEmpty() || family.isEmpty()) {
      return given.isEmpty() ? family.words() : given.words();
    }
    return Stream.concat(given.words().stream(), family.words().stream()).toList();
  }

  private static NameTraits cut(List<String> words, int length, UnicodeScript script) {
    return new NameTraits(
        new FoldedName(words.subList(0, length)), new FoldedName(words.subList(length, words.size())), false, script);
  }

  /** The script of the first letter of a text; common to all when it has none. */
  public static UnicodeScript scriptOf(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .orElse(UnicodeScript.COMMON);
  }
}
