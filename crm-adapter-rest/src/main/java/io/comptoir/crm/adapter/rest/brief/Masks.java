package io.comptoir.crm.adapter.rest.brief;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.PostalAddress;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contact points that a customer recognises on the till's screen and nobody else can use. */
public final class Masks {
  private static final String DOT = "•";
  private static final int SHOWN_LAST = 2;
  private static final int LEAST_HIDDEN = 3;
  private static final int PAIR = 2;

  private Masks() {}

  /** The contact point, masked. */
  public static String masked(ContactPoint point) {
    ContactKey key = point.key();
    return switch (key.kind()) {
      case PHONE -> phone(key.value());
      case EMAIL -> email(key.value());
      case POST -> place(PostalAddress.parse(point.said().display()));
    };
  }

  /** {@code +33 6 •• •• •• 78}: the country, the first digit and the last two. */
  static String phone(String e164) {
    int national = Math.min(1 + DialCodes.length(e164), e164.length());
    int hidden = e164.length() - national - 1 - SHOWN_LAST;
    if (hidden < LEAST_HIDDEN) {
      return e164.substring(0, national) + " " + DOT.repeat(LEAST_HIDDEN);
    }
    String end = e164.substring(e164.length() - SHOWN_LAST);
    return e164.substring(0, national) + " " + e164.charAt(national) + " " + grouped(hidden) + " " + end;
  }

  /** {@code c•••@example.com}: the first character and the domain. */
  static String email(String address) {
    int at = address.lastIndexOf('@');
    int first = Math.min(address.offsetByCodePoints(0, 1), Math.max(at, 0));
    return address.substring(0, first) + DOT.repeat(3) + address.substring(Math.max(at, 0));
  }

  /** {@code 75002 Paris}: the town without the street. */
  static String place(PostalAddress address) {
    String country = address.country() == null ? "" : address.country().value();
    String town = joined(or(address.postalCode()), or(address.city()));
    return town.isEmpty() ? joined(DOT.repeat(3), country) : town;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  // An odd number of digits begins with a single one, as numbers are read aloud.
  private static String grouped(int digits) {
    String single = digits % PAIR == 0 ? "" : DOT + " ";
    return (single + (DOT.repeat(PAIR) + " ").repeat(digits / PAIR)).strip();
  }
}
