package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds words, and remembers them: reading another script costs more than all the rest of a row, and what many rows say
 * has to lie in memory once. Not thread-safe.
 */
final class Folding {
  private static final int MOST_KEPT = 200_000;

  private final NameFolding names;
  private final Map<String, FoldedName> known = new HashMap<>();

  Folding(NameFolding names) {
    this.names = names;
  }

  FoldedName fold(String text) {
    FoldedName folded = known.get(text);
    if (folded == null) {
      folded = names.fold(text);
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(text, folded);
    }
    return folded;
  }
}
