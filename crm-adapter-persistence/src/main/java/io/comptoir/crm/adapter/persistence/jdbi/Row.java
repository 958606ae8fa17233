package io.comptoir.crm.adapter.persistence.jdbi;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row one after the other, as {@link Binds} wrote them. */
final class Row {
  private final ResultSet columns;
  private int at;

  private Row(ResultSet columns, int at) {
    this.columns = columns;
    this.at = at;
  }

  /** From the first column on. */
  static Row of(ResultSet columns) {
    return at(columns, 0);
  }

  /** From the column after the first {@code skipped}. */
  static Row at(ResultSet columns, int skipped) {
    return new Row(columns, skipped);
  }

  long number() throws SQLException {
    return columns.getLong(++at);
  }

  @Nullable Long numberOrNull() throws SQLException {
    long value = number();
    return columns.wasNull() ? null : value;
  }

  boolean yes() throws SQLException {
    return number() != 0;
  }

  Instant moment() throws SQLException {
    return Instant.ofEpochMilli(number());
  }

  @Nullable Instant momentOrNull() throws SQLException {
    Long millis = numberOrNull();
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  String text() throws SQLException {
    return textOrNull();
  }

  @Nullable String textOrNull() throws SQLException {
    String column = columns.getString(++at);
    return column == null ? null : Texts.read(column);
  }

  <T> T text(Function<String, T> reader) throws SQLException {
    return reader.apply(text());
  }

  <T> @Nullable T textOrNull(Function<String, T> reader) throws SQLException {
    String text = text();
    return text == null ? null : reader.apply(text);
  }

  @Nullable LocalDate dayOrNull() throws SQLException {
    return textOrNull(LocalDate::parse);
  }

  byte[] bytes() throws SQLException {
    return columns.getBytes(++at);
  }

  <T> T id(Function<UUID, T> type) throws SQLException {
    return type.apply(uuid(bytes()));
  }

  <T> @Nullable T idOrNull(Function<UUID, T> type) throws SQLException {
    byte[] bytes = bytes();
    return bytes == null ? null : type.apply(uuid(bytes));
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
