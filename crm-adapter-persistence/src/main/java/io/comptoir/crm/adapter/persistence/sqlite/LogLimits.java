package io.comptoir.crm.adapter.persistence.sqlite;

/**
 * How many pages the log may hold before they are brought into the database.
 *
 * @param quiet as soon as nobody waits
 * @param busy whoever waits
 * @param most even if readers of older states must be waited for
 */
record LogLimits(int quiet, int busy, int most) {
  /** At 4 MiB, 16 MiB and 64 MiB. */
  static LogLimits ofDefaults() {
    return new LogLimits(1_000, 4_000, 16_000);
  }

  /** The log is never brought into the database while the file is open. */
  static LogLimits none() {
    return new LogLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}
