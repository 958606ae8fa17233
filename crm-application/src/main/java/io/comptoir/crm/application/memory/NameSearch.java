package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A search for a name whose last word may be unfinished. */
record NameSearch(FoldedName name) {
  private static final int EQUAL = 0;
  private static final int IN_ORDER = 1;
  private static final int IN_ANY_ORDER = 2;

  /** The names a profile goes by: given and family name, full name, company. */
  static Stream<FoldedName> names(Profile profile) {
    List<String> split = new ArrayList<>(words(profile, FieldName.GIVEN_NAME));
    split.addAll(words(profile, FieldName.FAMILY_NAME));
    return Stream.of(split, words(profile, FieldName.FULL_NAME), words(profile, FieldName.COMPANY_NAME))
        .filter(words -> !words.isEmpty())
        .map(FoldedName::new);
  }

  private static List<String> words(Profile profile, FieldName field) {
    GoldenValue golden = profile.values().get(field);
    return golden == null || golden.said().folded() == null ? List.of() : golden.said().folded().words();
  }

  /** What a rotation of every name that matches begins with. */
  String beginning() {
    return name.words().size() == 1 ? name.words().get(0) : name.words().get(0) + " ";
  }

  /** How well the best of a profile's names matches, the smaller the better; empty when none does. */
  OptionalInt rank(Profile profile) {
    return names(profile).filter(this::matches).mapToInt(this::rank).min();
  }

  private int rank(FoldedName found) {
    if (found.equals(name)) {
      return EQUAL;
    }
    return found.text().startsWith(name.text()) ? IN_ORDER : IN_ANY_ORDER;
  }

  private boolean matches(FoldedName found) {
    int last = name.words().size() - 1;
    List<String> left = new ArrayList<>(found.words());
    boolean finished = name.words().subList(0, last).stream().allMatch(left::remove);
    return finished && left.stream().anyMatch(word -> word.startsWith(name.words().get(last)));
  }
}
