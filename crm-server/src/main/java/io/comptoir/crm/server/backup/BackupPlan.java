package io.comptoir.crm.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a backup is due, and which old ones may go.
 *
 * @param every how long after the last one the next is due
 * @param keep how many are kept
 */
public record BackupPlan(Duration every, int keep) {
  /** Keeps at least one. */
  public BackupPlan {
    if (keep < 1) {
      throw new IllegalArgumentException("At least one backup is kept");
    }
  }

  /** Whether one is due; backups from the future were made by a wrong clock and say nothing about the last one. */
  boolean isDue(Collection<BackupName> made, Instant now) {
    return last(made, now).map(last -> !last.plus(every).isAfter(now)).orElse(true);
  }

  /** When the last one was made. */
  Optional<Instant> last(Collection<BackupName> made, Instant now) {
    return made.stream().map(BackupName::at).filter(at -> !at.isAfter(now)).max(Comparator.naturalOrder());
  }

  /** Those that go now that {@code made} was made: it stays, and so do the newest; those from the future go first. */
  List<BackupName> outdated(Collection<BackupName> all, BackupName made) {
    Comparator<BackupName> future = Comparator.comparing(name -> name.at().isAfter(made.at()));
    return all.stream()
        .filter(name -> !name.equals(made))
        .sorted(future.thenComparing(BackupName::at, Comparator.reverseOrder()))
        .skip(keep - 1L)
        .toList();
  }
}
