package io.comptoir.crm.adapter.rest.brief;

import java.util.Set;

/** How many digits the country of a phone number has (ITU-T E.164): one or two for those named here, else three. */
final class DialCodes {
  private static final Set<String> TWO =
      Set.of(
          "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
          "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
          "86", "90", "91", "92", "93", "94", "95", "98");

  private DialCodes() {}

  /** The length of the country's code in a number written {@code +33612345678}. */
  static int length(String e164) {
    if (e164.startsWith("+1") || e164.startsWith("+7")) {
      return 1;
    }
    return e164.length() > 2 && TWO.contains(e164.substring(1, 3)) ? 2 : 3;
  }
}
