package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;

/** What takes the place of something kept aside. Immutable. */
public sealed interface Mending {
  /** A person's values. */
  record OfPerson(PersonForm person) implements Mending {}

  /** A whole receipt. */
  record OfReceipt(ReceiptForm receipt) implements Mending {}

  /** A whole consent entry. */
  record OfConsent(ConsentForm consent) implements Mending {}
}
