package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.customer.FoldedAddress;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a line what it says of a person. Not thread-safe: it counts what it could not read. */
final class PersonReader {
  private static final int LEAST_DIGITS = 5;
  private static final Set<String> WOMAN =
      Set.of("f", "w", "female", "femme", "woman", "weiblich", "frau", "mme", "mlle", "madame", "mrs", "ms", "miss");
  private static final Set<String> MAN =
      Set.of("m", "h", "male", "homme", "man", "mannlich", "maennlich", "herr", "mr", "monsieur");

  private final PeopleColumns columns;
  private final BirthDateStyle birthDates;
  private final Normalizer normalizer;
  private final Folding folding;
  private final Noticed unreadBirthdays = new Noticed();

  PersonReader(PeopleColumns columns, BirthDateStyle birthDates, Normalizer normalizer) {
    this.columns = columns;
    this.birthDates = birthDates;
    this.normalizer = normalizer;
    this.folding = new Folding(normalizer.names());
  }

  Traits read(RawLine line) {
    return new Traits(name(line), birth(line), gender(line), address(line), contacts(line));
  }

  /** The lines with a birthday that is not written as the mapping says. */
  Noticed unreadBirthdays() {
    return unreadBirthdays;
  }

  private NameTraits name(RawLine line) {
    String given =
        (columns.text(line, PeopleField.GIVEN_NAME) + " " + columns.text(line, PeopleField.MIDDLE_NAME)).strip();
    String family = columns.text(line, PeopleField.FAMILY_NAME);
    if (!given.isEmpty() || !family.isEmpty()) {
      return NameTraits.of(folding.fold(given), folding.fold(family)).in(NameTraits.scriptOf(given + family));
    }
    String full = columns.text(line, PeopleField.FULL_NAME);
    return full.isEmpty() ? NameTraits.NONE : NameTraits.unsplit(folding.fold(full)).in(NameTraits.scriptOf(full));
  }

  private BirthTraits birth(RawLine line) {
    String text = columns.text(line, PeopleField.BIRTH_DATE);
    if (text.isEmpty()) {
      return new BirthTraits(
          number(line, PeopleField.BIRTH_YEAR, 9999), number(line, PeopleField.BIRTH_MONTH, 99),
          number(line, PeopleField.BIRTH_DAY, 99));
    }
    Optional<BirthTraits> read = birthDates.read(text);
    if (read.isEmpty()) {
      unreadBirthdays.in(line.number(), text);
    }
    return read.orElse(BirthTraits.NONE);
  }

  private int number(RawLine line, PeopleField field, int most) {
    String digits = columns.text(line, field).replaceFirst("\\.0+$", "");
    boolean usable = digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) <= most;
    return usable ? Integer.parseInt(digits) : 0;
  }

  private String gender(RawLine line) {
    String word = folding.fold(columns.text(line, PeopleField.GENDER)).text();
    if (WOMAN.contains(word)) {
      return "f";
    }
    return MAN.contains(word) ? "m" : word;
  }

  private AddressTraits address(RawLine line) {
    String street = columns.text(line, PeopleField.STREET);
    PostalAddress said = new PostalAddress(
        street.isEmpty() ? List.of() : List.of(street), columns.text(line, PeopleField.POSTAL_CODE),
        columns.text(line, PeopleField.CITY), columns.country(line).orElse(null));
    FoldedAddress folded = FoldedAddress.of(said, folding::fold);
    String number = code(columns.text(line, PeopleField.HOUSE_NUMBER));
    return new AddressTraits(
        folded.street(), number.isEmpty() ? folded.number() : number, folded.city(), folded.postalCode(),
        code(columns.text(line, PeopleField.REGION)));
  }

  private ContactTraits contacts(RawLine line) {
    CountryCode country = columns.country(line).orElse(null);
    return ContactTraits.of(
        columns.cells(line, PeopleField.PHONE).stream().map(typed -> phone(typed, country))
            .filter(phone -> !phone.isEmpty()).distinct().toList(),
        columns.cells(line, PeopleField.EMAIL).stream().map(this::email).distinct().toList(),
        columns.cells(line, PeopleField.NATIONAL_ID).stream().map(PersonReader::code)
            .filter(id -> !id.isEmpty()).distinct().toList());
  }

  // What no country has given out is still compared, digit by digit: a placeholder has to be seen to be named.
  private String phone(String typed, @Nullable CountryCode country) {
    return normalizer.phones().read(typed, country).map(PhoneNumber::e164).orElseGet(() -> {
      String digits = typed.codePoints().filter(Character::isDigit).map(Character::getNumericValue)
          .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
      return digits.length() < LEAST_DIGITS ? "" : digits;
    });
  }

  private String email(String typed) {
    return Objects.requireNonNullElse(normalizer.emails().read(typed).address(), typed.toLowerCase(Locale.ROOT));
  }

  private static String code(String text) {
    return text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
