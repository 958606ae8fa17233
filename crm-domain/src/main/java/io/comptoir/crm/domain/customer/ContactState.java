package io.comptoir.crm.domain.customer;

/** What is known of a contact point's use. */
public enum ContactState {
  /** Mail or messages came back. */
  UNDELIVERABLE,
  /** Said, not proven. */
  UNVERIFIED,
  /** The person proved to reach it. */
  VERIFIED
}
