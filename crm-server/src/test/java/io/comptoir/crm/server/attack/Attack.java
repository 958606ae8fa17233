package io.comptoir.crm.server.attack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * How connections may hang, with the time after which the server is to have ended each.
 *
 * <p>The times are those of docs/configuration.md at its defaults: headers 10 s, a body 5 s and its bytes at 16 KiB a
 * second (256 KiB where the length is not told), silence 30 s.
 */
enum Attack {
  SILENT("", "", 0, 30),
  SLOW_HEADERS("POST /v1/captures HTTP/1.1\r\nX-A: ", "a", 200, 10),
  SLOW_BODY(post("Content-Length: 200\r\n") + "{", " ", 200, 5),
  STALLED_BODY(post("Content-Length: 200\r\n") + "{", "", 0, 5),
  SLOW_CHUNKS(post("Transfer-Encoding: chunked\r\n"), "1\r\n \r\n", 200, 21),
  ENDLESS_CHUNKS(post("Transfer-Encoding: chunked\r\n"), "2000\r\n" + " ".repeat(0x2000) + "\r\n", 0, 21),
  BOMB(post("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), "2000\r\n" + "\0".repeat(0x2000) + "\r\n", 0, 10),
  HALF_A_PIPELINE(post("Content-Length: 2\r\n") + "{}POST /v1/captures HT", "", 0, 30),
  TLS("\26\3\1\2\0\1\0\1\374\3\3", "\1", 200, 10);

  private final String opening;
  private final String drip;
  private final Duration pause;
  private final Duration end;

  Attack(String opening, String drip, int pauseMillis, int endSeconds) {
    this.opening = opening;
    this.drip = drip;
    this.pause = Duration.ofMillis(pauseMillis);
    this.end = Duration.ofSeconds(endSeconds);
  }

  /** The attack of the nth connection. */
  static Attack of(int n) {
    return values()[n % values().length];
  }

  byte[] opening() {
    return opening.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What comes again and again; nothing for those that fall silent. */
  byte[] drip() {
    return drip.getBytes(StandardCharsets.ISO_8859_1);
  }

  Duration pause() {
    return pause;
  }

  /** How long the server may bear with it. */
  Duration end() {
    return end;
  }

  static Duration longest() {
    return Arrays.stream(values()).map(Attack::end).max(Duration::compareTo).orElseThrow();
  }

  private static String post(String headers) {
    return "POST /v1/captures HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + headers + "\r\n";
  }
}
