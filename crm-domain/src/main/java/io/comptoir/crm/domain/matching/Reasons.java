package io.comptoir.crm.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists what speaks for one person and what against. */
final class Reasons {
  private static final Comparator<Reason> STRONGEST_FIRST =
      Comparator.comparingDouble(Reason::weight).reversed().thenComparing(Reason::field);

  private final Traits a;
  private final Traits b;
  private final List<Reason> found = new ArrayList<>();

  private Reasons(Traits a, Traits b) {
    this.a = a;
    this.b = b;
  }

  /** The reasons in a comparison: what speaks for one person first, the strongest before the others. */
  static List<Reason> of(Traits a, Traits b, Comparison comparison, Weights weights) {
    Reasons reasons = new Reasons(a, b);
    for (MatchField field : MatchField.values()) {
      comparison.of(field).ifPresent(finding -> reasons.add(field, finding, weights.of(field)));
    }
    reasons.addShared();
    return reasons.found.stream().sorted(STRONGEST_FIRST).toList();
  }

  /** What each field says. */
  @FunctionalInterface
  interface Weights {
    double of(MatchField field);
  }

  private void add(MatchField field, Finding finding, double weight) {
    if (field == MatchField.NAME_ORDER && finding == Finding.SAME) {
      return;
    }
    boolean named = field == MatchField.GIVEN_NAME || field == MatchField.FAMILY_NAME;
    if (named && finding != Finding.OTHER && a.name().isOtherScript(b.name())) {
      Reason.Scripts scripts = Reason.Scripts.of(a.name().script(), b.name().script());
      found.add(new Reason.FoundAcrossScripts(field, finding, scripts, weight));
    } else {
      found.add(new Reason.Found(field, finding, weight));
    }
  }

  private void addShared() {
    a.contacts().aside().stream()
        .filter(b.contacts().aside()::contains)
        .map(ContactTraits.Aside::field)
        .distinct()
        .map(Reason.SharedByMany::new)
        .forEach(found::add);
  }
}
