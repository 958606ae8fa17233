package io.comptoir.crm.server.owner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A connection on which lines are said and heard. Lines are of bounded length, and who neither speaks nor listens for too
 * long is hung up on. Used by one thread; closed by any.
 */
final class Talk implements AutoCloseable {
  private static final int LONGEST_LINE = 64 << 10;

  private final SocketChannel channel;
  private final Duration patience;
  private final ScheduledExecutorService alarms;
  private final ByteBuffer received = ByteBuffer.allocate(8 << 10).flip();

  Talk(SocketChannel channel, Duration patience, ScheduledExecutorService alarms) {
    this.channel = channel;
    this.patience = patience;
    this.alarms = alarms;
  }

  /** What hangs up: sockets of this kind know no timeouts of their own. */
  static ScheduledExecutorService alarms() {
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "comptoir-owner-alarm");
              thread.setDaemon(true);
              return thread;
            });
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }

  void say(Message message) throws IOException {
    ByteBuffer line = ByteBuffer.wrap((message.line() + "\n").getBytes(StandardCharsets.UTF_8));
    inTime(
        () -> {
          while (line.hasRemaining()) {
            channel.write(line);
          }
          return true;
        });
  }

  /** The next line; empty when the other side has ended, also within a line. */
  Optional<Message> hear() throws IOException {
    return inTime(this::line).map(Message::read);
  }

  private Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (received.hasRemaining() || receive()) {
      byte next = received.get();
      if (next == '\n') {
        return Optional.of(text(line));
      }
      if (line.size() == LONGEST_LINE) {
        throw new IOException("a line without end");
      }
      line.write(next);
    }
    return Optional.empty();
  }

  private boolean receive() throws IOException {
    received.clear();
    int count = channel.read(received);
    received.flip();
    return count > 0;
  }

  private static String text(ByteArrayOutputStream line) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }

  private <T> T inTime(Exchange<T> exchange) throws IOException {
    if (!channel.isOpen()) {
      throw new ClosedChannelException();
    }
    ScheduledFuture<?> alarm = alarms.schedule(this::close, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } finally {
      alarm.cancel(false);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nothing more is said or heard on it in any case
    }
  }
}
