package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Compares names that are known in several writings each: they agree when one writing of each does. */
final class Writings {
  private Writings() {}

  static NameAgreement compare(List<FoldedName> some, List<FoldedName> others, BiPredicate<String, String> nicknames) {
    Set<NameAgreement> found = EnumSet.noneOf(NameAgreement.class);
    for (FoldedName one : written(some)) {
      written(others).forEach(other -> found.add(NameComparison.compare(one, other, nicknames)));
    }
    if (found.contains(NameAgreement.AGREES)) {
      return NameAgreement.AGREES;
    }
    return found.equals(EnumSet.of(NameAgreement.DIFFERS)) ? NameAgreement.DIFFERS : NameAgreement.UNCLEAR;
  }

  private static List<FoldedName> written(List<FoldedName> writings) {
    return writings.stream().filter(writing -> !writing.isEmpty()).toList();
  }
}
