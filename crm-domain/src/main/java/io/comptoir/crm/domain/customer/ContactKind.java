package io.comptoir.crm.domain.customer;

/** The kinds of contact point. */
public enum ContactKind {
  /** A telephone number. */
  PHONE,
  /** An e-mail address. */
  EMAIL,
  /** A postal address. */
  POST
}
