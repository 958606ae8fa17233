package io.comptoir.crm.adapter.persistence.powercut;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One system call as {@code strace -y -xx} writes it, such as {@code fsync(7<\x2f\x74>) = 0}: every text and path is in
 * hexadecimal, so that a comma always parts two arguments. Without a result it has only begun.
 *
 * @param name its name
 * @param arguments its arguments as they are written
 * @param result what it returned, -1 when it failed or has not returned
 */
record SystemCall(String name, List<String> arguments, long result) {
  private static final String RESULT = ") ";

  static SystemCall parse(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(RESULT, text.lastIndexOf(" = "));
    String arguments = close < 0 ? text.substring(open + 1) : text.substring(open + 1, close);
    return new SystemCall(text.substring(0, open), List.of(arguments.split(", ")), close < 0 ? -1 : result(text));
  }

  private static long result(String text) {
    String after = text.substring(text.lastIndexOf(" = ") + " = ".length());
    int end = 0;
    while (end < after.length() && (Character.isDigit(after.charAt(end)) || after.charAt(end) == '-')) {
      end++;
    }
    return Long.parseLong(after, 0, end, 10);
  }

  boolean isSync() {
    return name.equals("fsync") || name.equals("fdatasync");
  }

  boolean isWritableMapping() {
    return name.equals("mmap") && argument(2).contains("PROT_WRITE") && argument(3).contains("MAP_SHARED");
  }

  String argument(int index) {
    return arguments.get(index);
  }

  /** An argument that is a number, also that of an open file. */
  long number(int index) {
    String text = argument(index);
    int path = text.indexOf('<');
    return Long.parseLong(path < 0 ? text : text.substring(0, path));
  }

  /** An argument that is a path, or an open file's. */
  String path(int index) {
    String text = argument(index);
    int open = text.indexOf('<');
    return open < 0
        ? new String(bytes(index), UTF_8)
        : new String(decoded(text.substring(open + 1, text.lastIndexOf('>'))), UTF_8);
  }

  /** An argument that is a text. */
  byte[] bytes(int index) {
    String text = argument(index);
    if (!text.startsWith("\"") || !text.endsWith("\"")) {
      throw new IllegalStateException("Not written in full: " + name + " " + text.substring(Math.max(0, text.length() - 20)));
    }
    return decoded(text.substring(1, text.length() - 1));
  }

  private static byte[] decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 4);
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        bytes.write(Character.digit(text.charAt(at + 2), 16) << 4 | Character.digit(text.charAt(at + 3), 16));
        at += 3;
      } else {
        bytes.write(text.charAt(at));
      }
    }
    return bytes.toByteArray();
  }
}
