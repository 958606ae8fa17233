package io.comptoir.crm.domain.matching;

import java.util.List;
import java.util.Optional;

/** The values of a person as they are counted, each as one text. Pure. */
public final class FieldValues {
  private FieldValues() {}

  /** The values in a field; empty when none is known, or when it is not counted by value. */
  public static List<String> of(Traits traits, MatchField field) {
    return switch (field) {
      case GIVEN_NAME -> some(joined(traits.name().given().words()));
      case FAMILY_NAME -> some(joined(traits.name().family().words()));
      case BIRTHDAY -> traits.birth().isWhole() ? List.of(traits.birth().digits()) : List.of();
      case STREET -> some(joined(traits.address().street().words()));
      case HOUSE_NUMBER -> some(traits.address().number());
      case CITY -> some(joined(traits.address().city().words()));
      case POSTAL_CODE -> some(traits.address().postalCode());
      case REGION -> some(traits.address().region());
      case PHONE -> traits.contacts().phones();
      case EMAIL -> traits.contacts().emails();
      case NATIONAL_ID -> traits.contacts().nationalIds();
      case NAME_ORDER, GENDER -> List.of();
    };
  }

  /** The value that both have in a field, the one with the fewest holders if there are several. */
  static Optional<String> inCommon(Traits a, Traits b, MatchField field, Holders holders) {
    List<String> others = of(b, field);
    return of(a, field).stream()
        .filter(others::contains)
        .min((one, other) -> {
          int fewer = Long.compare(holders.of(field, one), holders.of(field, other));
          return fewer != 0 ? fewer : one.compareTo(other);
        });
  }

  private static String joined(List<String> words) {
    return words.size() == 1 ? words.get(0) : String.join("", words);
  }

  private static List<String> some(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
