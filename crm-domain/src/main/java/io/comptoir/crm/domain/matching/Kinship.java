package io.comptoir.crm.domain.matching;

/** What two descriptions have to do with each other; which of them it is, nobody says. */
enum Kinship {
  /** Both are of one person. */
  ONE_PERSON,
  /** They are of two people who live together, and share a family name, an address or a telephone. */
  ONE_HOUSEHOLD,
  /** They are of two people who have nothing to do with each other. */
  STRANGERS
}
