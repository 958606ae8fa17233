package io.comptoir.crm.domain.purchase;

import java.util.Locale;

/** Something to look into about a receipt, told by the other receipts on file; it refuses nothing. */
public enum PurchaseFlag {
  /** More came back, on this receipt and others, than the sale it names had sold. */
  RETURNED_MORE_THAN_SOLD,
  /** It takes goods back from a sale that is not on file. */
  SALE_NOT_SEEN,
  /** A void cancels it. */
  VOIDED,
  /** Another receipt of its identity says something else. */
  IN_CONFLICT,
  /** It cancels a receipt that is not on file. */
  VOIDS_NOT_SEEN;

  /** The word of the contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
