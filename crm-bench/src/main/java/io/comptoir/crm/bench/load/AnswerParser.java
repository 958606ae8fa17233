package io.comptoir.crm.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects one answer: its status, and where it ends by its length or its last chunk. Not thread-safe. */
final class AnswerParser {
  private static final int ENOUGH = 8 * 1024;
  private static final int STATUS_AT = 9;
  private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(ISO_8859_1);
  private static final int CASE_BIT = 0x20;

  private byte[] data = new byte[ENOUGH];
  private int size;
  private int bodyAt;
  private int length;

  void reset() {
    size = 0;
    bodyAt = -1;
    length = -1;
  }

  /** Takes what was read; answers whether the answer is complete. */
  boolean take(ByteBuffer read) {
    int more = read.remaining();
    if (size + more > data.length) {
      data = Arrays.copyOf(data, Math.max(size + more, 2 * data.length));
    }
    read.get(data, size, more);
    size += more;
    return isComplete();
  }

  private boolean isComplete() {
    if (bodyAt < 0 && !findBody()) {
      return false;
    }
    return length >= 0 ? size >= bodyAt + length : endsWithLastChunk();
  }

  private boolean endsWithLastChunk() {
    int from = size - LAST_CHUNK.length;
    return from >= bodyAt && Arrays.equals(data, from, size, LAST_CHUNK, 0, LAST_CHUNK.length);
  }

  private boolean findBody() {
    for (int i = 3; i < size; i++) {
      if (data[i] == '\n' && data[i - 1] == '\r' && data[i - 2] == '\n') {
        bodyAt = i + 1;
        length = findLength();
        return true;
      }
    }
    return false;
  }

  private int findLength() {
    for (int i = STATUS_AT; i < bodyAt; i++) {
      if (data[i - 1] == '\n' && isLengthAt(i)) {
        return number(i + LENGTH.length);
      }
    }
    return -1;
  }

  private boolean isLengthAt(int at) {
    for (int i = 0; i < LENGTH.length; i++) {
      byte letter = data[at + i];
      if ((letter >= 'A' && letter <= 'Z' ? letter | CASE_BIT : letter) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private int number(int from) {
    int number = 0;
    int at = from;
    while (data[at] == ' ') {
      at++;
    }
    for (; data[at] >= '0' && data[at] <= '9'; at++) {
      number = 10 * number + data[at] - '0';
    }
    return number;
  }

  int status() {
    return 100 * (data[STATUS_AT] - '0') + 10 * (data[STATUS_AT + 1] - '0') + data[STATUS_AT + 2] - '0';
  }

  /** The body that came with a length. */
  byte[] body() {
    return Arrays.copyOfRange(data, bodyAt, size);
  }
}
