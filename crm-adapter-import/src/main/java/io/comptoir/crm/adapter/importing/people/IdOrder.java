package io.comptoir.crm.adapter.importing.people;

import java.util.Comparator;

/** Ids in the order people expect: 9 before 10, and numbers before words. */
final class IdOrder {
  static final Comparator<String> NATURAL =
      Comparator.comparing((String id) -> !isNumber(id))
          .thenComparingInt(id -> isNumber(id) ? id.length() : 0)
          .thenComparing(Comparator.naturalOrder());

  private IdOrder() {}

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }
}
