package io.comptoir.crm.adapter.persistence.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.adapter.persistence.jdbi.Texts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What values a column holds; the same three kinds on both engines. */
enum Kind {
  NUMBER('n') {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      long value = row.getLong(column);
      return row.wasNull() ? null : value;
    }

    @Override
    void bind(PreparedStatement statement, int place, Object value) throws SQLException {
      statement.setLong(place, (Long) value);
    }

    @Override
    String written(Object value) {
      return value.toString();
    }

    @Override
    Object parsed(String written) {
      return Long.valueOf(written);
    }
  },

  TEXT('t') {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      String text = row.getString(column);
      return text == null ? null : Texts.withoutNul(text);
    }

    @Override
    void bind(PreparedStatement statement, int place, Object value) throws SQLException {
      statement.setString(place, (String) value);
    }

    @Override
    String written(Object value) {
      return HexFormat.of().formatHex(((String) value).getBytes(UTF_8));
    }

    @Override
    Object parsed(String written) {
      return new String(HexFormat.of().parseHex(written), UTF_8);
    }
  },

  BYTES('b') {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return row.getBytes(column);
    }

    @Override
    void bind(PreparedStatement statement, int place, Object value) throws SQLException {
      statement.setBytes(place, (byte[]) value);
    }

    @Override
    String written(Object value) {
      return HexFormat.of().formatHex((byte[]) value);
    }

    @Override
    Object parsed(String written) {
      return HexFormat.of().parseHex(written);
    }
  };

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /** What it is called in front of a value that is written down. */
  char letter() {
    return letter;
  }

  abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

  abstract void bind(PreparedStatement statement, int place, Object value) throws SQLException;

  abstract String written(Object value);

  abstract Object parsed(String written);

  /** The kind of a column as SQLite declares it. */
  static Kind declared(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "integer" -> NUMBER;
      case "text" -> TEXT;
      case "blob" -> BYTES;
      default -> throw new IllegalStateException("No column is declared as " + type);
    };
  }

  static Kind of(char letter) {
    for (Kind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind is written " + letter);
  }
}
