package io.comptoir.crm.adapter.persistence.sqlite;

import java.time.Duration;

/**
 * How fast a database is copied.
 *
 * @param pages how many pages at a time
 * @param pause for how long the disk is left to the tills after that
 */
record CopyPace(int pages, Duration pause) {
  /** At most 800 MB a second with pages of 4 KiB: the disk is the limit, and the tills' commits come in between. */
  static final CopyPace POLITE = new CopyPace(1_024, Duration.ofMillis(5));
}
