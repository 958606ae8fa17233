package io.comptoir.crm.domain.purchase;

import java.util.List;

/** What becomes of a receipt that comes in, given those on file under its identity. Immutable. */
public sealed interface Filing {
  /** The state the incoming receipt's purchase is in afterwards. */
  PurchaseState state();

  /**
   * A purchase of its own, alone under its identity or waiting for its repair.
   *
   * @param state recorded, or needs repair
   */
  record NewPurchase(PurchaseState state) implements Filing {}

  /**
   * Nothing new: this purchase tells the same, or tells in full what the incoming one garbles.
   *
   * @param existing the purchase on file
   */
  record SamePurchase(Purchase existing) implements Filing {
    @Override
    public PurchaseState state() {
      return existing.state();
    }
  }

  /**
   * The incoming receipt adds up and mends one on file that did not.
   *
   * @param existing the purchase to mend
   */
  record RepairsPurchase(Purchase existing) implements Filing {
    @Override
    public PurchaseState state() {
      return PurchaseState.RECORDED;
    }
  }

  /**
   * Other content under an identity that is taken: kept as a purchase of its own, in conflict.
   *
   * @param existing the purchases on file with other content, in the order they were made
   */
  record ConflictsWith(List<Purchase> existing) implements Filing {
    /** Copies the list. */
    public ConflictsWith {
      existing = List.copyOf(existing);
    }

    @Override
    public PurchaseState state() {
      return PurchaseState.CONFLICT;
    }
  }
}
