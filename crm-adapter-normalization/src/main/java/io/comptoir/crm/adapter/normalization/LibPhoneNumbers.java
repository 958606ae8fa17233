package io.comptoir.crm.adapter.normalization;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.comptoir.crm.application.builtin.TypedPhone;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class LibPhoneNumbers implements PhoneNumbers {
  // The library also knows regions without an ISO code (XK, AC) and "001" for numbers of no country.
  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String FROM_ABROAD = "00";

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @Override
  public Optional<PhoneNumber> read(String typed, @Nullable CountryCode region) {
    return TypedPhone.read(typed).flatMap(phone -> phone.plus() ? abroad(phone.digits()) : dialled(phone, region));
  }

  private Optional<PhoneNumber> dialled(TypedPhone phone, @Nullable CountryCode region) {
    Optional<PhoneNumber> atHome = region == null ? Optional.empty() : atHome(phone.digits(), region);
    // 00 means plus also where it is not what one dials: tourists write it everywhere.
    return atHome.or(() -> phone.digits().startsWith(FROM_ABROAD) ? abroad(phone.digits().substring(2)) : atHome);
  }

  // Without a plus the region is an assumption: only a number that the country has really given out confirms it.
  private Optional<PhoneNumber> atHome(String digits, CountryCode region) {
    return parse(digits, region.value())
        .filter(number -> library.isValidNumber(number) || ExampleNumbers.contains(number))
        .flatMap(this::read);
  }

  // With a plus the writer said which country: a new range that the library does not know yet must not be refused.
  private Optional<PhoneNumber> abroad(String digits) {
    return parse("+" + digits, null).filter(this::isPossible).flatMap(this::read);
  }

  private boolean isPossible(Phonenumber.PhoneNumber number) {
    return library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
        && !TypedPhone.isPlaceholder(library.getNationalSignificantNumber(number));
  }

  private Optional<Phonenumber.PhoneNumber> parse(String digits, @Nullable String region) {
    try {
      return Optional.of(library.parse(digits, region));
    } catch (NumberParseException unusable) {
      return Optional.empty();
    }
  }

  // Some countries have possible numbers that E.164 has no room for, or that are shorter than anybody's.
  private Optional<PhoneNumber> read(Phonenumber.PhoneNumber number) {
    String e164 = library.format(number, PhoneNumberFormat.E164);
    return PhoneNumber.isE164(e164) ? Optional.of(new PhoneNumber(e164, country(number))) : Optional.empty();
  }

  private @Nullable CountryCode country(Phonenumber.PhoneNumber number) {
    String region = library.getRegionCodeForNumber(number);
    return region != null && ISO_COUNTRIES.contains(region) ? new CountryCode(region) : null;
  }
}
