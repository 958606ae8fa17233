package io.comptoir.crm.adapter.persistence.jdbi;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** How values stand in columns: moments as epoch milliseconds, UUIDs as their 16 bytes, enums by their names. */
final class Binds {
  private Binds() {}

  static Argument argument(@Nullable Object value) {
    if (value == null) {
      return (position, statement, context) -> statement.setNull(position, Types.NULL);
    }
    if (value instanceof Number number) {
      long whole = number.longValue();
      return (position, statement, context) -> statement.setLong(position, whole);
    }
    if (value instanceof Instant moment) {
      return (position, statement, context) -> statement.setLong(position, moment.toEpochMilli());
    }
    if (value instanceof Boolean yes) {
      return (position, statement, context) -> statement.setLong(position, yes ? 1 : 0);
    }
    return textOrBytes(value);
  }

  private static Argument textOrBytes(Object value) {
    if (value instanceof byte[] bytes) {
      return (position, statement, context) -> statement.setBytes(position, bytes);
    }
    if (value instanceof UUID id) {
      return (position, statement, context) -> statement.setBytes(position, bytes(id));
    }
    String text = text(value);
    return (position, statement, context) -> statement.setString(position, text);
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof String || value instanceof LocalDate) {
      return value.toString();
    }
    throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }
}
