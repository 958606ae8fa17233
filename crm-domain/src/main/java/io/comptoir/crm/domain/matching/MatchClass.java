package io.comptoir.crm.domain.matching;

/** What a score means to the house. */
public enum MatchClass {
  /** One person, as far as a score can tell. */
  CERTAIN,
  /** Somebody has to look. */
  REVIEW,
  /** Two people. */
  APART
}
