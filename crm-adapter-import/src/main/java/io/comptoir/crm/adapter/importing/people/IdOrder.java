package io.comptoir.crm.adapter.importing.people;

import java.util.Comparator;

/** Ids in the order people expect: 9 before 10, and numbers before words. */
final class IdOrder {
  static final Comparator<String> NATURAL =
      Comparator.comparing((String id) -> !isNumber(id))
          .thenComparingInt(id -> isNumber(id) ? id.length() : 0)
          .thenComparing(Comparator.naturalOrder());

  private IdOrder() {}

  // A loop: a file of a million rows asks a hundred million times.
  private static boolean isNumber(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return !id.isEmpty();
  }
}
