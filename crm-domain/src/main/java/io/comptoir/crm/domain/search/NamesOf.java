package io.comptoir.crm.domain.search;

import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that people are found by. */
public final class NamesOf {
  private NamesOf() {}

  /** The names a profile goes by: given and family name, full name, company, those that are known. */
  public static List<FoldedName> profile(Profile profile) {
    List<String> split = new ArrayList<>(words(profile, FieldName.GIVEN_NAME));
    split.addAll(words(profile, FieldName.FAMILY_NAME));
    return Stream.of(split, words(profile, FieldName.FULL_NAME), words(profile, FieldName.COMPANY_NAME))
        .map(FoldedName::new)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<String> words(Profile profile, FieldName field) {
    return Optional.ofNullable(profile.values().get(field))
        .map(GoldenValue::said)
        .map(SaidValue::folded)
        .map(FoldedName::words)
        .orElse(List.of());
  }
}
