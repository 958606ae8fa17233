package io.comptoir.crm.domain.customer;

/** What a customer is to the house. */
public enum CustomerStatus {
  /** Someone the house knows. */
  REGULAR,
  /** Holds what a doubtful capture said until its review is decided. */
  PROVISIONAL
}
