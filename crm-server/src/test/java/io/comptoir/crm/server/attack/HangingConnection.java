package io.comptoir.crm.server.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One connection that attacks, moved on by whoever holds it: it never waits. */
final class HangingConnection implements AutoCloseable {
  private static final int SMALL_BUFFER = 64 * 1024;

  private final Attack attack;
  private final SocketChannel channel;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private final long beganNanos = System.nanoTime();
  private ByteBuffer sending;
  private long sentNanos = beganNanos;
  private long sent;
  private long endedNanos;

  HangingConnection(Attack attack, int port) throws IOException {
    this.attack = attack;
    this.channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_SNDBUF, SMALL_BUFFER);
    channel.connect(new InetSocketAddress("127.0.0.1", port));
    channel.configureBlocking(false);
    this.sending = ByteBuffer.wrap(attack.opening());
  }

  /** Sends what is due and takes what was answered. */
  void move() {
    if (!hasEnded()) {
      try {
        send();
        receive();
      } catch (IOException cut) {
        end();
      }
    }
  }

  private void send() throws IOException {
    sent += channel.write(sending);
    boolean due = System.nanoTime() - sentNanos >= attack.pause().toNanos();
    if (!sending.hasRemaining() && due) {
      sending = ByteBuffer.wrap(attack.drip());
      sentNanos = System.nanoTime();
    }
  }

  private void receive() throws IOException {
    ByteBuffer received = ByteBuffer.allocate(4096);
    int length = channel.read(received);
    if (length < 0) {
      end();
    } else {
      answer.write(received.array(), 0, length);
    }
  }

  private void end() {
    endedNanos = System.nanoTime();
  }

  boolean hasEnded() {
    return endedNanos != 0;
  }

  Attack attack() {
    return attack;
  }

  /** How long the server bore with it. */
  Duration lasted() {
    return Duration.ofNanos((hasEnded() ? endedNanos : System.nanoTime()) - beganNanos);
  }

  /** How many bytes the server, or the system for it, took. */
  long sent() {
    return sent;
  }

  /** What the server said; nothing when it only cut the connection. */
  String answer() {
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
