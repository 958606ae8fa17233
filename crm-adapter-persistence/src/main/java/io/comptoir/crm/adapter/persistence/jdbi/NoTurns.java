package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;

/** One unit of work writes at a time: nobody else can decide meanwhile. */
final class NoTurns implements Turns {
  @Override
  public void takeFor(Sayings sayings) {}

  @Override
  public void takeFor(CaptureFact capture) {}

  @Override
  public void takeFor(ReceiptIdentity receipt) {}

  @Override
  public void takeFor(long customer) {}
}
