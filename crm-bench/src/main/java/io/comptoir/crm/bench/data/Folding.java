package io.comptoir.crm.bench.data;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folds names and remembers the common ones: transliteration costs more than all the rest of a person. Not thread-safe. */
final class Folding {
  private static final int MOST_KEPT = 200_000;

  private final NameFolding names;
  private final Map<String, FoldedName> known = new LinkedHashMap<>();

  Folding(NameFolding names) {
    this.names = names;
  }

  FoldedName fold(String name) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(name, names::fold);
  }
}
