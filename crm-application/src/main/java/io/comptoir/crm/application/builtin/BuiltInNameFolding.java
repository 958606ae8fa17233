package io.comptoir.crm.application.builtin;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.FoldedName;
import java.text.Normalizer;
import java.util.function.UnaryOperator;

/**
 * Folds names by tables: Latin, Cyrillic and Greek by itself, the other scripts by what it was given for them, and by
 * nothing when it was given nothing. Immutable; thread-safe when the reading of other scripts is.
 */
public final class BuiltInNameFolding implements NameFolding {
  private static final int ASCII_END = 0x80;

  private final UnaryOperator<String> otherScripts;

  /** Leaves out the letters of other scripts. */
  public BuiltInNameFolding() {
    this(UnaryOperator.identity());
  }

  /**
   * Reads other scripts by {@code otherScripts}.
   *
   * @param otherScripts writes a text, in which some letter is neither Latin nor Cyrillic nor Greek, in Latin letters
   */
  public BuiltInNameFolding(UnaryOperator<String> otherScripts) {
    this.otherScripts = otherScripts;
  }

  @Override
  public FoldedName fold(String name) {
    String text = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    FoldedWords words = new FoldedWords();
    inKnownScripts(text).codePoints().forEach(words::add);
    return words.toName();
  }

  /** Knows no nicknames: only equal words are forms of one name. */
  @Override
  public boolean nicknames(String a, String b) {
    return a.equals(b);
  }

  private String inKnownScripts(String text) {
    if (text.chars().allMatch(letter -> letter < ASCII_END)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String read = composed.codePoints().allMatch(KnownLetters::isKnown) ? composed : otherScripts.apply(composed);
    return GreekPairs.read(Normalizer.normalize(read, Normalizer.Form.NFKC));
  }
}
