package io.comptoir.crm.domain.customer;

/** Which way a record came into the file. */
public enum Source {
  TILL,
  BACK_OFFICE,
  IMPORT,
  REPAIR,
  /** Someone corrected the file by hand: that counts before everything else that is said. */
  CORRECTION
}
