package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * How much of a name it takes to search by it. A till could list the customer file with less; elsewhere whole family names
 * are as short as Ng, Wu and 张.
 */
enum NameQuery {
  TILL(3, 2, "Three letters of a name are needed, or two characters of Han, Kana or Hangul"),
  OFFICE(2, 1, "Two letters of a name are needed, or one character of Han, Kana or Hangul");

  private static final Set<UnicodeScript> DENSE =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private final int letters;
  private final int dense;
  private final String needed;

  NameQuery(int letters, int dense, String needed) {
    this.letters = letters;
    this.dense = dense;
    this.needed = needed;
  }

  void requireEnough(String typed, String pointer) {
    long typedLetters = typed.codePoints().filter(Character::isLetterOrDigit).count();
    long typedDense = typed.codePoints().filter(c -> DENSE.contains(UnicodeScript.of(c))).count();
    if (typedLetters < letters && typedDense < dense) {
      throw new RefusedException(
          FaultCode.QUERY_TOO_BROAD,
          needed,
          List.of(new Warning(pointer, FaultCode.QUERY_TOO_BROAD, needed, false)));
    }
  }
}
