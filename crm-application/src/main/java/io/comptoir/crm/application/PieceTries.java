package io.comptoir.crm.application;

import io.comptoir.crm.application.builtin.TypedPhone;
import io.comptoir.crm.application.port.in.LookupAnswer.Closeness;
import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.application.port.out.CustomerSearch;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds by what a phone, an e-mail address or an identifier begins with, or a phone ends with. */
final class PieceTries {
  private static final int LEAST_DIGITS = 4;
  // More of them may be a number as it is dialled in a country that was not told.
  private static final int MOST_DIGITS_OF_AN_END = 8;
  private static final String TRUNK = "^0+";
  private static final int LEAST_OF_AN_EMAIL = 3;
  private static final int LEAST_OF_AN_IDENTIFIER = 4;

  private final CustomerSearch search;
  private final PhoneNumbers phones;
  private final @Nullable CountryCode region;
  private final int most;

  PieceTries(CustomerSearch search, PhoneNumbers phones, @Nullable CountryCode region, int most) {
    this.search = search;
    this.phones = phones;
    this.region = region;
    this.most = most;
  }

  /** By the beginning of a phone, then by its end; no tries when the text is no piece of a number. */
  LookupTries phone(String typed) {
    LookupTries tries = new LookupTries();
    phones
        .beginning(typed, region)
        .map(e164 -> new ContactKey(ContactKind.PHONE, e164))
        .ifPresent(beginning -> tries.then(() -> beginning(beginning, MatchedOn.PHONE)));
    digits(typed)
        .map(digits -> digits.length() > MOST_DIGITS_OF_AN_END ? digits.replaceFirst(TRUNK, "") : digits)
        .filter(digits -> digits.length() >= LEAST_DIGITS)
        .ifPresent(digits -> tries.then(() -> ending(digits)));
    return tries;
  }

  private static Optional<String> digits(String typed) {
    return TypedPhone.read(typed).filter(phone -> !phone.plus()).map(TypedPhone::digits);
  }

  private List<LookupHit> ending(String digits) {
    return LookupHit.all(search.byPhoneEnding(digits, most), MatchedOn.PHONE, Closeness.SUFFIX);
  }

  /** By the beginning of an e-mail address; no tries when the text is none of one. */
  LookupTries email(String typed) {
    String beginning = typed.strip().toLowerCase(Locale.ROOT);
    boolean usable =
        beginning.length() >= LEAST_OF_AN_EMAIL
            && beginning.chars().noneMatch(sign -> Character.isWhitespace(sign) || Character.isISOControl(sign));
    return usable
        ? LookupTries.first(() -> beginning(new ContactKey(ContactKind.EMAIL, beginning), MatchedOn.EMAIL))
        : new LookupTries();
  }

  private List<LookupHit> beginning(ContactKey beginning, MatchedOn on) {
    return LookupHit.all(search.byContactBeginning(beginning, most), on, Closeness.PREFIX);
  }

  /** By the beginning of an identifier; no tries when it is too short. */
  LookupTries identifier(String typed) {
    String beginning = typed.strip();
    return beginning.length() < LEAST_OF_AN_IDENTIFIER
        ? new LookupTries()
        : LookupTries.first(
            () ->
                LookupHit.all(
                    search.byIdentifierBeginning(beginning, most), MatchedOn.IDENTIFIER, Closeness.PREFIX));
  }
}
