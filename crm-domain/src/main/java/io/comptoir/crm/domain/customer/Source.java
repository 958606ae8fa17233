package io.comptoir.crm.domain.customer;

/** Which way a record came into the file. */
public enum Source {
  TILL,
  BACK_OFFICE,
  IMPORT,
  REPAIR
}
