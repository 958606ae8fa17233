package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** How much of a name it takes to search by it: three letters, or two characters of Han, Kana or Hangul. */
final class NameQuery {
  private static final Set<UnicodeScript> DENSE =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private NameQuery() {}

  static void requireEnough(String typed, String pointer) {
    long letters = typed.codePoints().filter(Character::isLetterOrDigit).count();
    long dense = typed.codePoints().filter(c -> DENSE.contains(UnicodeScript.of(c))).count();
    if (letters < 3 && dense < 2) {
      String detail = "Three letters of a name are needed, or two characters of Han, Kana or Hangul";
      throw new RefusedException(
          FaultCode.QUERY_TOO_BROAD,
          detail,
          List.of(new Warning(pointer, FaultCode.QUERY_TOO_BROAD, detail, false)));
    }
  }
}
