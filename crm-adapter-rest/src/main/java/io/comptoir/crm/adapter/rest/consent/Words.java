package io.comptoir.crm.adapter.rest.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of queries. */
final class Words {
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

  private Words() {}

  static Optional<Boolean> bool(String text) {
    return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
  }

  /** RFC 3339, with offset: a query is about no store whose zone could be meant. */
  static Optional<Instant> instant(String text) {
    try {
      return INSTANT.matcher(text).matches()
          ? Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
