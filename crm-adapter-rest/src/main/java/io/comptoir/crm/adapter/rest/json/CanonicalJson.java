package io.comptoir.crm.adapter.rest.json;

import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a value, whatever way it was written: members sorted by UTF-16 code units, no white space, escapes
 * resolved, numbers with the digits sent.
 */
public final class CanonicalJson {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** The canonical text of {@code value}; equal texts mean equal content. */
  public static String text(Json value) {
    CanonicalJson canonical = new CanonicalJson();
    canonical.write(value);
    return canonical.out.toString();
  }

  private void write(Json value) {
    if (value instanceof JsonObject object) {
      object(object);
    } else if (value instanceof JsonArray array) {
      array(array);
    } else if (value instanceof JsonString string) {
      string(string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(number.digits());
    } else {
      out.append(value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "null");
    }
  }

  private void object(JsonObject object) {
    String separator = "{";
    for (Map.Entry<String, Json> member : new TreeMap<>(object.members()).entrySet()) {
      out.append(separator);
      string(member.getKey());
      out.append(':');
      write(member.getValue());
      separator = ",";
    }
    out.append(object.members().isEmpty() ? "{}" : "}");
  }

  private void array(JsonArray array) {
    String separator = "[";
    for (Json item : array.items()) {
      out.append(separator);
      write(item);
      separator = ",";
    }
    out.append(array.items().isEmpty() ? "[]" : "]");
  }

  private void string(String text) {
    out.append('"');
    text.chars().forEach(c -> character((char) c));
    out.append('"');
  }

  private void character(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c < ' ') {
      out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    } else {
      out.append(c);
    }
  }
}
