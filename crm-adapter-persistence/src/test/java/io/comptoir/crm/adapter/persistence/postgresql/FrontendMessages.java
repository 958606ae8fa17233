package io.comptoir.crm.adapter.persistence.postgresql;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from what a client of PostgreSQL sends which statements it runs. One for each connection. */
final class FrontendMessages {
  private static final int HEAD = 5;
  private static final int VERSION = 3 << 16;

  private final Map<String, String> prepared = new HashMap<>();
  private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
  private boolean started;

  /** The statements that these bytes complete. */
  List<String> statements(byte[] bytes, int from, int length) {
    unread.write(bytes, from, length);
    ByteBuffer messages = ByteBuffer.wrap(unread.toByteArray());
    List<String> statements = new ArrayList<>();
    while (hasMessage(messages)) {
      read(messages, statements);
    }
    unread.reset();
    unread.write(messages.array(), messages.position(), messages.remaining());
    return statements;
  }

  private boolean hasMessage(ByteBuffer messages) {
    int type = started ? 1 : 0;
    return messages.remaining() >= HEAD
        && messages.remaining() >= type + messages.getInt(messages.position() + type);
  }

  private void read(ByteBuffer messages, List<String> statements) {
    char type = started ? (char) messages.get() : 0;
    int length = messages.getInt();
    ByteBuffer body = messages.slice(messages.position(), length - Integer.BYTES);
    messages.position(messages.position() + body.capacity());
    switch (type) {
      // Until the version is said messages have no type: whether to encrypt is asked before.
      case 0 -> started = body.getInt() == VERSION;
      case 'P' -> prepared.put(text(body), text(body));
      case 'B' -> statements.add(bound(body));
      case 'Q' -> statements.add(text(body));
      default -> {
        // says nothing of statements
      }
    }
  }

  private String bound(ByteBuffer body) {
    text(body);
    return prepared.getOrDefault(text(body), "");
  }

  private static String text(ByteBuffer body) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte next = body.get(); next != 0; next = body.get()) {
      text.write(next);
    }
    return text.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }
}
