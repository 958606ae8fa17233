package io.comptoir.crm.domain.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which of the name fields make the name of a person: given and family name, else the full name, else the company. */
final class Names {
  private Names() {}

  static FoldedName of(List<SaidValue> values) {
    List<String> split = new ArrayList<>(words(values, FieldName.GIVEN_NAME));
    split.addAll(words(values, FieldName.FAMILY_NAME));
    if (!split.isEmpty()) {
      return new FoldedName(split);
    }
    List<String> full = words(values, FieldName.FULL_NAME);
    return new FoldedName(full.isEmpty() ? words(values, FieldName.COMPANY_NAME) : full);
  }

  /**
   * The same name in another writing: the full name beside given and family name, which is where a name in the person's own
   * script goes. Without words when there is none.
   */
  static FoldedName other(List<SaidValue> values) {
    FoldedName name = of(values);
    FoldedName full = new FoldedName(words(values, FieldName.FULL_NAME));
    return full.equals(name) ? new FoldedName(List.of()) : full;
  }

  private static List<String> words(List<SaidValue> values, FieldName field) {
    Optional<FoldedName> name =
        values.stream().filter(v -> v.field().equals(field)).map(SaidValue::folded).filter(Objects::nonNull).findFirst();
    return name.map(FoldedName::words).orElse(List.of());
  }
}
