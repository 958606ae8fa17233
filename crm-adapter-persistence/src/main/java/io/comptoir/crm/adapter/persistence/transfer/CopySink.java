package io.comptoir.crm.adapter.persistence.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows through COPY, as its text format: one line each, columns apart by tabs. */
final class CopySink implements Sink {
  private static final int SENT_AT_A_TIME = 64 << 10;

  private final Connection target;
  private final String command;
  private final boolean ofChanges;
  private final StringBuilder held = new StringBuilder();
  private @Nullable CopyIn copy;

  /** Into a table; the change of a chain is told twice, as its entry too. */
  CopySink(Connection target, Table table) {
    this.target = target;
    this.ofChanges = table.isOfChanges();
    String entry = ofChanges ? "entry, " : "";
    this.command = "copy %s (%s%s) from stdin".formatted(table.name(), entry, Table.names(table.columns()));
  }

  @Override
  public void add(@Nullable Object[] row) throws SQLException {
    if (ofChanges) {
      append(row[0]);
      held.append('\t');
    }
    for (int place = 0; place < row.length; place++) {
      append(row[place]);
      held.append(place + 1 == row.length ? '\n' : '\t');
    }
    if (held.length() >= SENT_AT_A_TIME) {
      send();
    }
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      held.append("\\N");
    } else if (value instanceof byte[] bytes) {
      held.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    } else if (value instanceof String text) {
      appendText(text);
    } else {
      held.append(value);
    }
  }

  private void appendText(String text) {
    for (int place = 0; place < text.length(); place++) {
      char letter = text.charAt(place);
      switch (letter) {
        case '\\' -> held.append("\\\\");
        case '\n' -> held.append("\\n");
        case '\r' -> held.append("\\r");
        case '\t' -> held.append("\\t");
        default -> held.append(letter);
      }
    }
  }

  private void send() throws SQLException {
    CopyIn open = copy;
    if (open == null) {
      open = target.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
      copy = open;
    }
    byte[] bytes = held.toString().getBytes(UTF_8);
    open.writeToCopy(bytes, 0, bytes.length);
    held.setLength(0);
  }

  @Override
  public void flush() throws SQLException {
    if (held.length() > 0) {
      send();
    }
    CopyIn open = copy;
    if (open != null) {
      copy = null;
      open.endCopy();
    }
  }

  @Override
  public void close() throws SQLException {
    CopyIn open = copy;
    if (open != null && open.isActive()) {
      open.cancelCopy();
    }
  }
}
