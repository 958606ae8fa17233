package io.comptoir.crm.adapter.importing.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How times are written. A day without a time is its first moment.
 *
 * @param format reads a cell
 */
public record TimeStyle(DateTimeFormatter format) {
  private static final String ISO = "uuuu-MM-dd[['T'][ ]HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]]][XXX]";

  // Outside quotes "year of era" becomes "year": only then is 31 February refused instead of moved.
  private static final Pattern YEAR_OF_ERA = Pattern.compile("y(?=(?:[^']*'[^']*')*[^']*$)");

  static TimeStyle of(MappingTexts texts) {
    return new TimeStyle(texts.value(MappingKey.OCCURRED_AT_FORMAT, TimeStyle::formatter));
  }

  private static DateTimeFormatter formatter(String pattern) {
    String strict = pattern.equals("iso") ? ISO : YEAR_OF_ERA.matcher(pattern).replaceAll("u");
    try {
      return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(strict)
          .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("iso or a pattern such as yyyy-MM-dd HH:mm:ss", e);
    }
  }

  /** The moment a cell tells, by a clock in {@code zone} unless it has an offset; nothing when it tells none. */
  public Optional<Instant> read(String cell, ZoneId zone) {
    try {
      return Optional.of(instant(parsed(cell), zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day a cell tells, as written; nothing when it tells none. */
  public Optional<LocalDate> day(String cell) {
    try {
      return Optional.of(LocalDate.from(parsed(cell)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private TemporalAccessor parsed(String cell) {
    return format.parseBest(cell.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
  }

  private static Instant instant(TemporalAccessor told, ZoneId zone) {
    if (told instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    return told instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : LocalDate.from(told).atStartOfDay(zone).toInstant();
  }
}
