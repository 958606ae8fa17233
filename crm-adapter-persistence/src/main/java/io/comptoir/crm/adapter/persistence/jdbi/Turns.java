package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;

/**
 * Has units of work that decide by the same thing run one after the other. Each takes a turn by writing a row that stands
 * for the thing: of two that run at the same time the second fails, whatever it has read before, and runs again.
 *
 * <p>Also what is not there yet is decided by (nobody holds this phone, no capture follows this one): the rows that would
 * say so are not there to be locked.
 */
interface Turns {
  /** The turns where so many write. */
  static Turns among(Writers writers, Sql sql, Interned interned) {
    return writers == Writers.ONE ? new NoTurns() : new WrittenTurns(sql, interned);
  }

  /** For whoever decides who holds these contact points and identifiers. */
  void takeFor(Sayings sayings);

  /** For whoever decides what follows a capture, and what it follows. */
  void takeFor(CaptureFact capture);

  /** For whoever decides whether a receipt was told before. */
  void takeFor(ReceiptIdentity receipt);

  /** For whoever decides by what is on file about the customer of this number. */
  void takeFor(long customer);
}
