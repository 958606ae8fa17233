package io.comptoir.crm.domain.capture;

import java.util.Locale;

/** What became of the person a capture speaks of. */
public enum Outcome {
  /** A new customer was made. */
  CREATED,
  /** The customer was known. */
  RECOGNISED,
  /** A doubt: stored on a provisional customer. */
  TO_REVIEW,
  /** Nobody was named. */
  ANONYMOUS,
  /** Stored; the answer does not tell more. */
  ACCEPTED;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
