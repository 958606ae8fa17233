package io.comptoir.crm.domain.matching;

import static java.util.stream.Collectors.joining;

import io.comptoir.crm.domain.recognition.SpellingDistance;
import java.util.List;
import java.util.Optional;

/** Compares what people can be reached by: the nearest of two lists counts. Pure and symmetric. */
final class ContactComparison {
  private static final int MOST_SLIPS = 2;
  private static final double MUCH_ALIKE = 0.8;
  private static final double MAILBOX_ALIKE = 0.9;
  private static final int LEAST_MAILBOX = 3;
  private static final int LEAST_NATIONAL = 7;
  private static final int LONGEST_COUNTRY = 5;

  private ContactComparison() {}

  static Comparison add(Comparison sofar, ContactTraits a, ContactTraits b) {
    return sofar
        .with(MatchField.PHONE, nearest(a.phones(), b.phones(), ContactComparison::phone))
        .with(MatchField.EMAIL, nearest(a.emails(), b.emails(), ContactComparison::email))
        .with(MatchField.NATIONAL_ID, nearest(a.nationalIds(), b.nationalIds(), CodeComparison::found));
  }

  /** Holds two values against each other. */
  private interface Holding {
    Finding found(String a, String b);
  }

  // Loops, because most of what a search does is done here.
  private static Optional<Finding> nearest(List<String> a, List<String> b, Holding holding) {
    Finding nearest = null;
    for (String one : a) {
      for (String other : b) {
        Finding found = holding.found(one, other);
        nearest = nearest == null ? found : nearest.or(found);
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static Finding phone(String a, String b) {
    return isWithoutCountry(a, b) || isWithoutCountry(b, a) ? Finding.WITHOUT_COUNTRY : CodeComparison.found(a, b);
  }

  private static boolean isWithoutCountry(String dialled, String whole) {
    if (dialled.startsWith("+") || !whole.startsWith("+")) {
      return false;
    }
    int trunk = dialled.startsWith("0") ? 1 : 0;
    String national = dialled.substring(trunk);
    return national.length() >= LEAST_NATIONAL
        && whole.endsWith(national)
        && whole.length() - national.length() <= LONGEST_COUNTRY;
  }

  private static Finding email(String a, String b) {
    if (a.equals(b)) {
      return Finding.SAME;
    }
    int slips = SpellingDistance.between(a, b);
    if (slips <= MOST_SLIPS) {
      return isOtherNumber(a, b) ? Finding.HARDLY_ALIKE : Finding.SLIP;
    }
    String one = mailbox(a);
    String other = mailbox(b);
    if (one.equals(other) && one.length() >= LEAST_MAILBOX) {
      return Finding.SAME_MAILBOX;
    }
    boolean alike = 1 - (double) slips / Math.max(a.length(), b.length()) > MUCH_ALIKE
        || !one.isEmpty() && !other.isEmpty() && Likeness.isByLetters(MAILBOX_ALIKE, one, other);
    return alike ? Finding.HARDLY_ALIKE : Finding.OTHER;
  }

  // Providers tell namesakes apart by numbers.
  private static boolean isOtherNumber(String a, String b) {
    String one = mailbox(a);
    String other = mailbox(b);
    return !one.equals(other) && withoutDigits(one).equals(withoutDigits(other));
  }

  private static String withoutDigits(String mailbox) {
    return mailbox.chars().filter(sign -> sign < '0' || sign > '9').mapToObj(Character::toString).collect(joining());
  }

  /** What stands before the at-sign. */
  static String mailbox(String email) {
    int at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }
}
