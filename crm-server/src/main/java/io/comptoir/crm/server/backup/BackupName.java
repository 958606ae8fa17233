package io.comptoir.crm.server.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How the folder of a scheduled backup is called: by its time in UTC, so that names sort as their times do.
 *
 * @param at when it was begun, to the second
 */
record BackupName(Instant at) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("'comptoir-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  static Optional<BackupName> read(String text) {
    try {
      BackupName name = new BackupName(Instant.from(FORM.parse(text)));
      return name.text().equals(text) ? Optional.of(name) : Optional.empty();
    } catch (DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  String text() {
    return FORM.format(at);
  }
}
