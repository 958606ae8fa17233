package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/**
 * Where a list goes on, opaque to clients and good for ever. It must not hold personal data: it stands in addresses.
 *
 * @param position what the resource needs to go on
 */
public record Cursor(String position) {
  private static final String VERSION = "1:";

  /** The text that clients send back. */
  public String text() {
    byte[] bytes = (VERSION + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads what {@link #text()} wrote; anything else ends the call with 400. */
  public static Cursor parse(String text) {
    try {
      String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      if (read.startsWith(VERSION) && new Cursor(read.substring(VERSION.length())).text().equals(text)) {
        return new Cursor(read.substring(VERSION.length()));
      }
    } catch (IllegalArgumentException e) {
      // not base64url: refused below
    }
    throw unreadable();
  }

  /** The position read by {@code reading}; a reading that fails ends the call with 400. */
  public <T> T as(Function<String, T> reading) {
    try {
      return reading.apply(position);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static ProblemException unreadable() {
    return ProblemException.of(FaultCode.CURSOR_UNREADABLE, "Send after as a list gave it, or leave it out");
  }
}
