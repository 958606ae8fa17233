package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** A command's visit to the running server: one request. Used by one thread. */
public final class OwnerVisit implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Talk talk;
  private final ScheduledExecutorService alarms;

  private OwnerVisit(Talk talk, ScheduledExecutorService alarms) {
    this.talk = talk;
    this.alarms = alarms;
  }

  /**
   * Goes to the server of a data folder; empty when none answers there.
   *
   * @throws CommandFailure when it is of another version, or busy
   */
  public static Optional<OwnerVisit> to(Path data, String version) {
    return connect(data).flatMap(channel -> greeted(channel, version));
  }

  private static Optional<SocketChannel> connect(Path data) {
    try {
      return new SocketPlace(data).connect();
    } catch (IOException cannotEvenLook) {
      return Optional.empty();
    }
  }

  private static Optional<OwnerVisit> greeted(SocketChannel channel, String version) {
    ScheduledExecutorService alarms = Talk.alarms();
    OwnerVisit visit = new OwnerVisit(new Talk(channel, PATIENCE, alarms), alarms);
    try {
      new Greeting(version).answer(visit.talk);
      return Optional.of(visit);
    } catch (IOException stopping) {
      visit.close();
      return Optional.empty();
    } catch (CommandFailure otherVersion) {
      visit.close();
      throw otherVersion;
    }
  }

  /** Everything that is answered to a request. */
  List<Message> ask(Message request) {
    List<Message> heard = new ArrayList<>();
    ask(request, heard::add);
    return heard;
  }

  /** Tells everything that is answered to a request, as it comes. */
  void ask(Message request, Consumer<Message> heard) {
    try {
      talk.say(request);
      for (Message next = next(); !next.word().equals(Message.DONE); next = next()) {
        heard.accept(next);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.FAILED, "the server ended before it had answered: look whether it runs, then try again", e);
    }
  }

  private Message next() throws IOException {
    return talk.hear().orElseThrow(() -> new IOException("no answer")).orFailure();
  }

  @Override
  public void close() {
    talk.close();
    alarms.shutdownNow();
  }
}
