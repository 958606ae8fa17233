package io.comptoir.crm.adapter.rest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * The bytes of one answer. What fits the buffer leaves in one write, with its length, and no thread waits until the client
 * has taken it; more is streamed. For HEAD they are counted and dropped.
 */
final class AnswerStream extends OutputStream {
  private static final int FIRST = 1024;
  private static final int CAPACITY = 4 * 1024 * 1024;

  private final Response response;
  private final boolean head;
  private byte[] buffer = new byte[FIRST];
  private int used;
  private long counted;

  AnswerStream(Request request, Response response) {
    this.response = response;
    this.head = HttpMethod.HEAD.is(request.getMethod());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    counted += length;
    if (!head) {
      keep(bytes, offset, length);
    }
  }

  // Jersey flushes after every entity; the end of the answer is the only flush that helps.
  @Override
  public void flush() {}

  /** Sends what is left and ends the answer, without waiting for the client. */
  void finish(Callback callback) {
    if (head && !HttpStatus.hasNoBody(response.getStatus())) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, counted);
    }
    response.write(true, head ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(buffer, 0, used), callback);
  }

  private void keep(byte[] bytes, int offset, int length) throws IOException {
    if (used + length > CAPACITY) {
      send(ByteBuffer.wrap(buffer, 0, used));
      used = 0;
    }
    if (length > CAPACITY) {
      send(ByteBuffer.wrap(bytes, offset, length));
    } else {
      grow(used + length);
      System.arraycopy(bytes, offset, buffer, used, length);
      used += length;
    }
  }

  private void send(ByteBuffer bytes) throws IOException {
    try (Blocker.Callback blocker = Blocker.callback()) {
      response.write(false, bytes, blocker);
      blocker.block();
    }
  }

  private void grow(int needed) {
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(needed, Math.min(CAPACITY, buffer.length * 4)));
    }
  }
}
