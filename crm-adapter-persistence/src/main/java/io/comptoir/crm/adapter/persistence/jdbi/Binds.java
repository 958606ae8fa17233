package io.comptoir.crm.adapter.persistence.jdbi;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Binds values by position, in the form in which columns hold them: moments as epoch milliseconds, UUIDs as their 16
 * bytes, enums by their names. JDBI's own binding looks for a converter per value, which costs as much as the statement.
 */
final class Binds {
  private Binds() {}

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  /**
   * The same, with texts as the database takes them. Said to be texts they would be of another type than where there is
   * none, and the driver would have the statement prepared anew each time the one follows the other.
   */
  static void bindUntyped(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof String || value instanceof Enum<?> || value instanceof LocalDate) {
        statement.setObject(i + 1, text(value), Types.OTHER);
      } else {
        bind(statement, i + 1, value);
      }
    }
  }

  private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
    if (value == null) {
      statement.setNull(position, Types.NULL);
    } else if (value instanceof Number number) {
      statement.setLong(position, number.longValue());
    } else if (value instanceof Instant moment) {
      statement.setLong(position, moment.toEpochMilli());
    } else if (value instanceof Boolean yes) {
      statement.setLong(position, yes ? 1 : 0);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(position, bytes);
    } else if (value instanceof UUID id) {
      statement.setBytes(position, bytes(id));
    } else if (value instanceof long[] numbers) {
      statement.setObject(position, numbers);
    } else {
      statement.setString(position, text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof String text) {
      return Texts.written(text);
    }
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }
}
