package io.comptoir.crm.domain.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * By what a person can be reached or is numbered, each normalised. Immutable.
 *
 * @param phones telephone numbers: digits, after a plus sign where the country is known
 * @param emails e-mail addresses in lower case
 * @param nationalIds numbers that a state or an insurance gave: letters and digits in lower case
 * @param aside values that too many people have to say anything of this one
 */
public record ContactTraits(
    List<String> phones, List<String> emails, List<String> nationalIds, List<Aside> aside) {
  /** Nothing is known. */
  public static final ContactTraits NONE = of(List.of(), List.of(), List.of());

  /** A value that is set aside, and where it stood. */
  public record Aside(MatchField field, String value) {}

  /** Copies the lists. */
  public ContactTraits {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    nationalIds = List.copyOf(nationalIds);
    aside = List.copyOf(aside);
  }

  /** Values of which none is known to be shared. */
  public static ContactTraits of(List<String> phones, List<String> emails, List<String> nationalIds) {
    return new ContactTraits(phones, emails, nationalIds, List.of());
  }

  /** This, with those values set aside of which {@code shared} says that too many people have them. */
  public ContactTraits without(BiPredicate<MatchField, String> shared) {
    List<Aside> more = new ArrayList<>(aside);
    List<String> ownPhones = keep(MatchField.PHONE, phones, shared, more);
    List<String> ownEmails = keep(MatchField.EMAIL, emails, shared, more);
    List<String> ownIds = keep(MatchField.NATIONAL_ID, nationalIds, shared, more);
    return more.size() == aside.size() ? this : new ContactTraits(ownPhones, ownEmails, ownIds, more);
  }

  private static List<String> keep(
      MatchField field, List<String> values, BiPredicate<MatchField, String> shared, List<Aside> aside) {
    List<String> kept = new ArrayList<>();
    for (String value : values) {
      if (shared.test(field, value)) {
        aside.add(new Aside(field, value));
      } else {
        kept.add(value);
      }
    }
    return kept;
  }
}
