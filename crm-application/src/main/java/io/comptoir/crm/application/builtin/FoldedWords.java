package io.comptoir.crm.application.builtin;

import static io.comptoir.crm.application.port.out.NameFolding.LONGEST_WORD;
import static io.comptoir.crm.application.port.out.NameFolding.MOST_WORDS;

import io.comptoir.crm.domain.customer.FoldedName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Gathers the folded words of a name, letter by letter. */
final class FoldedWords {
  // What people type for an apostrophe, and what transliteration leaves for letters that Latin has not.
  private static final String APOSTROPHES = "'’‘‛`´′＇\"";

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  void add(int letter) {
    if (isPlain(letter)) {
      word.append((char) letter);
    } else if (letter >= 'A' && letter <= 'Z') {
      word.append((char) (letter + ('a' - 'A')));
    } else if (!vanishes(letter)) {
      addForeign(letter);
    }
  }

  FoldedName toName() {
    endWord();
    return new FoldedName(words);
  }

  private void addForeign(int letter) {
    if (Character.isDigit(letter)) {
      word.append(Character.digit(letter, 10));
    } else if (Character.isLetter(letter)) {
      addLetter(Character.toLowerCase(letter));
    } else {
      endWord();
    }
  }

  private void addLetter(int letter) {
    String latin = KnownLetters.latin(letter);
    word.append(latin.isEmpty() ? withoutAccents(letter) : latin);
  }

  private static String withoutAccents(int letter) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
        .codePoints()
        .forEach(base -> plain.append(isPlain(base) ? Character.toString(base) : KnownLetters.latin(base)));
    return plain.toString();
  }

  private void endWord() {
    if (!word.isEmpty() && words.size() < MOST_WORDS) {
      words.add(word.substring(0, Math.min(LONGEST_WORD, word.length())));
    }
    word.setLength(0);
  }

  private static boolean isPlain(int letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }

  private static boolean vanishes(int letter) {
    return APOSTROPHES.indexOf(letter) >= 0
        || switch (Character.getType(letter)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
              Character.FORMAT, Character.MODIFIER_LETTER, Character.MODIFIER_SYMBOL, Character.SURROGATE -> true;
          default -> false;
        };
  }
}
