package io.comptoir.crm.application;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads moments as they are sent: RFC 3339, or without an offset in the store's zone. */
final class TimeReader {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})?");

  private TimeReader() {}

  static Instant read(String text, ZoneId zone, FaultCode code) {
    try {
      if (FORM.matcher(text).matches()) {
        return instant(text.toUpperCase(Locale.ROOT), zone).truncatedTo(ChronoUnit.MILLIS);
      }
    } catch (DateTimeException e) {
      // a day or an hour that does not exist: told below like any other text that is no moment
    }
    throw new InvalidValueException(code, "A moment is written like 2026-11-21T15:04:05+01:00");
  }

  private static Instant instant(String text, ZoneId zone) {
    boolean withOffset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
    return withOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }
}
