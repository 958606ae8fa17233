package io.comptoir.crm.server.owner;

import io.comptoir.crm.application.port.in.KeyUseCase;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the owner's commands in, a few at a time, and answers them. */
public final class OwnerDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerDoor.class);
  private static final int MOST_VISITORS = 4;
  static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LONGEST_FAREWELL_SECONDS = 3;

  private final SocketPlace place;
  private final ServerSocketChannel channel;
  private final Greeting greeting;
  private final Duration patience;
  private final Map<String, Counter> counters;
  private final Set<Talk> talks = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService alarms = Talk.alarms();
  private final ExecutorService visitors =
      new ThreadPoolExecutor(0, MOST_VISITORS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), OwnerDoor::daemon);

  private OwnerDoor(
      SocketPlace place,
      ServerSocketChannel channel,
      Greeting greeting,
      Duration patience,
      Map<String, Counter> counters) {
    this.place = place;
    this.channel = channel;
    this.greeting = greeting;
    this.patience = patience;
    this.counters = counters;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "comptoir-owner");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens it for the customer file of a data folder; the caller holds its lock.
   *
   * @throws IOException when the socket cannot be made
   */
  public static OwnerDoor open(Path data, String version, KeyUseCase keys, Imports imports, Scans scans)
      throws IOException {
    Map<String, Counter> counters =
        Map.of(
            KeyMessages.KEYS, new KeyCounter(keys), ImportMessages.IMPORT, new ImportCounter(imports),
            ScanMessages.SCAN, new ScanCounter(scans));
    return open(new SocketPlace(data), new Greeting(version), PATIENCE, counters);
  }

  static OwnerDoor open(SocketPlace place, Greeting greeting, Duration patience, Map<String, Counter> counters)
      throws IOException {
    OwnerDoor door = new OwnerDoor(place, place.bind(), greeting, patience, counters);
    daemon(door::letIn).start();
    return door;
  }

  private void letIn() {
    while (channel.isOpen()) {
      try {
        letIn(channel.accept());
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException e) {
        LOG.warn("a command could not be let in: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  // Without files to open, accepting fails at once, again and again.
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void letIn(SocketChannel visitor) {
    Talk talk = new Talk(visitor, patience, alarms);
    talks.add(talk);
    try {
      visitors.execute(() -> receive(talk));
    } catch (RejectedExecutionException full) {
      refuse(talk, new CommandFailure(ExitCode.FAILED, "the server is busy with other commands: try again"));
      hangUp(talk);
    }
  }

  private void receive(Talk talk) {
    try {
      greeting.offer(talk);
      Message request = talk.hear().orElseThrow(() -> new IOException("no request"));
      counter(request).answer(request, talk::say);
      talk.say(Message.of(Message.DONE));
    } catch (CommandFailure failure) {
      refuse(talk, failure);
    } catch (IOException e) {
      LOG.debug("a command broke off: {}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.error("a command failed", e);
      refuse(talk, new CommandFailure(ExitCode.FAILED, "a fault of the server; its log tells more"));
    } finally {
      hangUp(talk);
    }
  }

  private Counter counter(Message request) {
    Counter counter = counters.get(request.word());
    if (counter == null) {
      throw new CommandFailure(ExitCode.FAILED, "the server does not know this command");
    }
    return counter;
  }

  private static void refuse(Talk talk, CommandFailure failure) {
    try {
      talk.say(Message.of(Message.FAILED, failure.code().name(), failure.getMessage()));
    } catch (IOException e) {
      LOG.debug("a command did not wait for its answer: {}", e.getClass().getSimpleName());
    }
  }

  private void hangUp(Talk talk) {
    talks.remove(talk);
    talk.close();
  }

  /** Lets nobody in any more, breaks off the talks, and waits a moment for what they had begun. */
  @Override
  public void close() {
    try {
      channel.close();
      place.clear();
    } catch (IOException e) {
      LOG.warn("the socket for commands could not be taken away: {}", e.getClass().getSimpleName());
    }
    visitors.shutdown();
    talks.forEach(Talk::close);
    try {
      visitors.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    alarms.shutdownNow();
  }
}
