package io.comptoir.crm.bench.house;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in the text that COPY reads: columns apart by tabs, one line each. Not thread-safe. */
final class CopyText {
  private static final int ENOUGH = 1 << 16;
  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder(2 * ENOUGH);
  private boolean begun;

  void add(@Nullable Object value) {
    if (begun) {
      text.append('\t');
    }
    begun = true;
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof byte[] bytes) {
      HEX.formatHex(text.append("\\\\x"), bytes);
    } else {
      escape(value.toString());
    }
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }

  void endRow() {
    text.append('\n');
    begun = false;
  }

  boolean isLong() {
    return text.length() >= ENOUGH;
  }

  /** What was added since the last time. */
  byte[] take() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    return bytes;
  }
}
