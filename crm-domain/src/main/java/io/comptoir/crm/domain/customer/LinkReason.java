package io.comptoir.crm.domain.customer;

/** Why a record was linked to a customer, or a customer merged into another. */
public enum LinkReason {
  /** The record made the customer. */
  CREATED,
  /** A customer id or an identifier decided. */
  IDENTIFIER,
  /** A contact point and an agreeing name decided. */
  CONTACT_AND_NAME,
  /** A contact point alone decided. */
  CONTACT,
  /** It followed a capture that was this customer's. */
  FOLLOWED,
  /** It waits for a review on a provisional customer. */
  UNDER_REVIEW,
  /** It waits for the capture it follows. */
  WAITING,
  /** Someone in the house decided. */
  DECIDED,
  /** A scan found them beyond doubt, and the house's policy lets it merge such pairs. */
  SCANNED
}
