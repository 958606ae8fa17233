package io.comptoir.crm.application.builtin;

import java.util.Optional;
import java.util.Set;

/**
 * How one country's numbers are dialled. Immutable.
 *
 * @param country ISO 3166-1 alpha-2
 * @param callingCode what is dialled before the number from abroad
 * @param trunk what is dialled before the number at home, and falls away from abroad; empty when nothing does
 * @param shortest the fewest digits of a number without trunk prefix
 * @param longest the most digits
 */
record DialingPlan(String country, String callingCode, String trunk, int shortest, int longest) {
  private static final String NORTH_AMERICA = "1";
  private static final String ITALY = "39";
  // Where mobile numbers, or all, are written without what may be dialled before them.
  private static final Set<String> WITHOUT_TRUNK = Set.of("US", "CA", "CN", "BR", "IN", "AR");

  /** Reads {@code FR 33 0 9 9}, with a dash for no trunk prefix. */
  static DialingPlan parse(String line) {
    String[] cells = line.strip().split("\\s+");
    String trunk = cells[2].equals("-") ? "" : cells[2];
    return new DialingPlan(cells[0], cells[1], trunk, Integer.parseInt(cells[3]), Integer.parseInt(cells[4]));
  }

  /** E.164 of a number dialled at home, with or without trunk prefix, or with the calling code and no plus. */
  Optional<String> atHome(String digits) {
    return significant(digits).or(() -> digits.startsWith(callingCode) ? fromAbroad(digits) : Optional.empty());
  }

  /** E.164 of digits that begin with the calling code; a trunk prefix kept after it is dropped. */
  Optional<String> fromAbroad(String digits) {
    return significant(digits.substring(callingCode.length()));
  }

  /** How a number is written at home, without its blanks. */
  String national(String significant) {
    return WITHOUT_TRUNK.contains(country) ? significant : trunk + significant;
  }

  private Optional<String> significant(String digits) {
    String number = !trunk.isEmpty() && digits.startsWith(trunk) ? digits.substring(trunk.length()) : digits;
    return isPossible(number) ? Optional.of("+" + callingCode + number) : Optional.empty();
  }

  private boolean isPossible(String number) {
    return number.length() >= shortest
        && number.length() <= longest
        && (callingCode.equals(ITALY) || number.charAt(0) != '0')
        && (!callingCode.equals(NORTH_AMERICA) || isNorthAmerican(number))
        && !TypedPhone.isPlaceholder(number);
  }

  // Neither area code nor exchange begins with 0 or 1.
  private static boolean isNorthAmerican(String number) {
    return number.charAt(0) > '1' && number.charAt(3) > '1';
  }
}
