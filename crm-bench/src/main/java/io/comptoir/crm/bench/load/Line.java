package io.comptoir.crm.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection that is kept, with at most one request under way. Not thread-safe. */
final class Line {
  private static final int LARGEST_REQUEST = 64 * 1024;

  private final SocketChannel channel;
  private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_REQUEST);
  private final AnswerParser answer = new AnswerParser();
  private long since;

  private Line(SocketChannel channel) {
    this.channel = channel;
  }

  static Line open(InetSocketAddress server, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Line line = new Line(channel);
    channel.register(selector, SelectionKey.OP_READ, line);
    return line;
  }

  /** Sends a request whose latency counts from this moment. */
  void send(byte[] request, long countsFrom) throws IOException {
    since = countsFrom;
    answer.reset();
    out.clear();
    out.put(request).flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** Reads what has come; answers whether the answer is complete. */
  boolean receive(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      throw new EOFException("the server closed the connection");
    }
    buffer.flip();
    return answer.take(buffer);
  }

  int status() {
    return answer.status();
  }

  byte[] body() {
    return answer.body();
  }

  long since() {
    return since;
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing is expected of it any more
    }
  }
}
