package io.comptoir.crm.domain.recognition;

/** What two names say about whether they can be one person's. */
public enum NameAgreement {
  /** One person would be written both ways. */
  AGREES,
  /** The names alone do not tell; someone has to look. */
  UNCLEAR,
  /** The names are of two people. */
  DIFFERS
}
