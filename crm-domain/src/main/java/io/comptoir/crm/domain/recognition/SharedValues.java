package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What two customers have in common, for whoever decides who is who by looking at them. */
public final class SharedValues {
  private static final String EXACT = "exact";

  private final BiPredicate<String, String> nicknames;

  /** Takes two folded words for one given name when {@code nicknames} says so. */
  public SharedValues(BiPredicate<String, String> nicknames) {
    this.nicknames = nicknames;
  }

  /** What speaks for and against their being one person, the weightiest first. */
  public List<Reason> reasons(Profile one, Profile other) {
    List<Reason> reasons = new ArrayList<>();
    if (one.identifiers().stream().anyMatch(other.identifiers()::contains)) {
      reasons.add(new Reason("identifier", EXACT));
    }
    for (ContactKind kind : ContactKind.values()) {
      if (keys(one, kind).stream().anyMatch(keys(other, kind)::contains)) {
        reasons.add(new Reason(word(kind), EXACT));
      }
    }
    names(one, other).ifPresent(agreement -> reasons.add(new Reason("name", agreement)));
    birthdays(one, other).ifPresent(agreement -> reasons.add(new Reason("birthday", agreement)));
    return reasons;
  }

  private static List<ContactKey> keys(Profile profile, ContactKind kind) {
    return profile.contacts(kind).stream().map(ContactPoint::key).toList();
  }

  private static String word(ContactKind kind) {
    return kind == ContactKind.POST ? "address" : kind.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> names(Profile one, Profile other) {
    if (one.name().isEmpty() || other.name().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(NameComparison.compare(one.name(), other.name(), nicknames).name().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> birthdays(Profile one, Profile other) {
    return one.value(FieldName.BIRTHDAY)
        .flatMap(day -> other.value(FieldName.BIRTHDAY).map(born -> day.equals(born) ? EXACT : "differs"));
  }
}
