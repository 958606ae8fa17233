package io.comptoir.crm.adapter.normalization;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.comptoir.crm.application.builtin.PhoneSlips;
import io.comptoir.crm.application.builtin.PhoneSlips.Writing;
import io.comptoir.crm.application.builtin.TypedPhone;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PhoneReading;
import io.comptoir.crm.domain.customer.PhoneRepair;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class LibPhoneNumbers implements PhoneNumbers {
  // The library also knows regions without an ISO code (XK, AC) and "001" for numbers of no country.
  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String FROM_ABROAD = "00";

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @Override
  public Optional<PhoneReading> reading(String typed, @Nullable CountryCode region) {
    return PhoneSlips.withoutLetters(typed)
        .flatMap(digits -> asTyped(digits, region))
        .map(reading -> new PhoneReading(reading.number(), PhoneRepair.LETTERS_READ))
        .or(() -> asTyped(typed, region));
  }

  @Override
  public Optional<String> beginning(String typed, @Nullable CountryCode region) {
    int code = region == null ? 0 : library.getCountryCodeForRegion(region.value());
    String trunk = code == 0 ? null : library.getNddPrefixForRegion(region.value(), true);
    return TypedPhone.read(typed)
        .flatMap(phone -> phone.beginning(code == 0 ? "" : String.valueOf(code), Objects.requireNonNullElse(trunk, "")));
  }

  private Optional<PhoneReading> asTyped(String typed, @Nullable CountryCode region) {
    return TypedPhone.read(typed).flatMap(phone -> read(typed, phone, region));
  }

  // What was given out beats what was put right, and that beats what only has a right length.
  private Optional<PhoneReading> read(String typed, TypedPhone phone, @Nullable CountryCode region) {
    Optional<Phonenumber.PhoneNumber> direct = direct(phone, region);
    if (direct.filter(this::isGivenOut).isPresent()) {
      return direct.flatMap(number -> reading(number, PhoneSlips.between(typed, phone, writing(number)).orElse(null)));
    }
    return repaired(phone, region).or(() -> direct.flatMap(number -> reading(number, null)));
  }

  private Optional<Phonenumber.PhoneNumber> direct(TypedPhone phone, @Nullable CountryCode region) {
    return phone.plus() ? abroad(phone.digits()) : dialled(phone, region);
  }

  private Optional<Phonenumber.PhoneNumber> dialled(TypedPhone phone, @Nullable CountryCode region) {
    Optional<Phonenumber.PhoneNumber> atHome = region == null ? Optional.empty() : atHome(phone.digits(), region.value());
    // 00 means plus also where it is not what one dials: tourists write it everywhere.
    return atHome.or(() -> phone.digits().startsWith(FROM_ABROAD) ? abroad(phone.digits().substring(2)) : atHome);
  }

  // Without a plus the region is an assumption: only a number that the country has really given out confirms it.
  private Optional<Phonenumber.PhoneNumber> atHome(String digits, String region) {
    return parse(digits, region).filter(this::isGivenOut);
  }

  // With a plus the writer said which country: a new range that the library does not know yet must not be refused.
  private Optional<Phonenumber.PhoneNumber> abroad(String digits) {
    return parse("+" + digits, null).filter(this::isPossible);
  }

  private boolean isGivenOut(Phonenumber.PhoneNumber number) {
    return library.isValidNumber(number) || ExampleNumbers.contains(number);
  }

  private boolean isPossible(Phonenumber.PhoneNumber number) {
    return library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
        && !TypedPhone.isPlaceholder(library.getNationalSignificantNumber(number));
  }

  private Optional<PhoneReading> repaired(TypedPhone phone, @Nullable CountryCode region) {
    List<PhoneReading> found =
        PhoneGuesses.of(phone, region).stream().flatMap(guess -> guessed(guess, region).stream()).toList();
    long numbers = found.stream().map(PhoneReading::number).distinct().count();
    return numbers == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Optional<PhoneReading> guessed(PhoneGuess guess, @Nullable CountryCode region) {
    return parse(guess.text(), region == null ? null : region.value())
        .filter(this::isGivenOut)
        .flatMap(number -> reading(number, guess.repair()));
  }

  private Optional<Phonenumber.PhoneNumber> parse(String digits, @Nullable String region) {
    try {
      return Optional.of(library.parse(digits, region));
    } catch (NumberParseException unusable) {
      return Optional.empty();
    }
  }

  private Writing writing(Phonenumber.PhoneNumber number) {
    String national = library.format(number, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", "");
    return new Writing(
        Integer.toString(number.getCountryCode()), national, library.getNationalSignificantNumber(number));
  }

  // Some countries have possible numbers that E.164 has no room for, or that are shorter than anybody's.
  private Optional<PhoneReading> reading(Phonenumber.PhoneNumber number, @Nullable PhoneRepair repair) {
    String e164 = library.format(number, PhoneNumberFormat.E164);
    return PhoneNumber.isE164(e164)
        ? Optional.of(new PhoneReading(new PhoneNumber(e164, country(number)), repair))
        : Optional.empty();
  }

  private @Nullable CountryCode country(Phonenumber.PhoneNumber number) {
    String region = library.getRegionCodeForNumber(number);
    return region != null && ISO_COUNTRIES.contains(region) ? new CountryCode(region) : null;
  }
}
