package io.comptoir.crm.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Formats requests as they stand on the wire. */
public final class HttpRequests {
  private HttpRequests() {}

  /** A POST of JSON with a key. */
  public static byte[] post(String path, String key, String json) {
    byte[] body = json.getBytes(UTF_8);
    String head =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer " + key
            + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    byte[] request = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(ISO_8859_1), 0, request, 0, head.length());
    System.arraycopy(body, 0, request, head.length(), body.length);
    return request;
  }
}
