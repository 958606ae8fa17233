package io.comptoir.crm.adapter.rest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A socket for what no decent client sends. */
final class RawClient implements AutoCloseable {
  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(20_000);
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends the last that there is to send. */
  RawClient sendAtEnd(String text) throws IOException {
    try {
      send(text);
      socket.shutdownOutput();
    } catch (SocketException e) {
      // closed by the server before it had everything; what it said is there to be read
    }
    return this;
  }

  /** Everything that the server says until it closes. */
  String untilClosed() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(said);
    } catch (SocketException e) {
      // closed while there was still something to be read by the server
    }
    return said.toString(StandardCharsets.ISO_8859_1);
  }

  /** The status line and headers of the next answer. */
  String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** As many bytes of body as the head says. */
  String body(String head) throws IOException {
    return new String(socket.getInputStream().readNBytes(lengthIn(head)), StandardCharsets.UTF_8);
  }

  /** Whether the server closes within the time-out. */
  boolean isClosedByServer() {
    try {
      while (socket.getInputStream().read() >= 0) {
        // what it still says does not matter
      }
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  static int lengthIn(String head) {
    return head.toLowerCase(Locale.ROOT)
        .lines()
        .filter(line -> line.startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
