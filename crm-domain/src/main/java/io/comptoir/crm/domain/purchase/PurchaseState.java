package io.comptoir.crm.domain.purchase;

import java.util.Locale;

/** How a purchase came to be on file. */
public enum PurchaseState {
  /** Its receipt adds up and was the first of its identity. */
  RECORDED,
  /** Its receipt cannot be read or does not add up; it counts nowhere until it is repaired. */
  NEEDS_REPAIR,
  /** Its receipt adds up, and one of the same identity with other content was on file already. */
  CONFLICT;

  /** The word of the contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
