package io.comptoir.crm.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Loads a server on this machine from the calling thread alone. */
public final class HttpLoad {
  private static final int READ_BYTES = 256 * 1024;
  // What is still under way at the end is waited for so long, then counted as failed.
  private static final long FAREWELL_NANOS = Duration.ofSeconds(5).toNanos();

  // A request that is due must not wait for the clock of the selector, and a server that sends an answer to a sleeping core
  // pays for waking it, the slower server for every single one.
  private static final Waiting AWAKE = Selector::selectNow;
  private static final long NAP_MILLIS = 100;

  private final InetSocketAddress server;
  private final int connections;
  private final int expectedStatus;

  /** How answers are waited for. */
  @FunctionalInterface
  private interface Waiting {
    int on(Selector selector) throws IOException;
  }

  /** A load of so many connections on this port, where every answer should have this status. */
  public HttpLoad(int port, int connections, int expectedStatus) {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.connections = connections;
    this.expectedStatus = expectedStatus;
  }

  /** Sends the next request on each connection as soon as it has its answer. */
  public Answered closed(Requests requests, Duration time) {
    return run(requests, Schedule.CLOSED, time, AWAKE);
  }

  /** The same, but asleep while nothing comes, so that a server may use this core too. */
  public Answered gently(Requests requests, Duration time) {
    return run(requests, Schedule.CLOSED, time, selector -> selector.select(NAP_MILLIS));
  }

  /** Sends so many requests a second, whatever becomes of them; latency counts from when each was due. */
  public Answered atRate(double perSecond, Requests requests, Duration time) {
    return run(requests, Schedule.at(perSecond), time, AWAKE);
  }

  /** Sends one request and answers the body that comes. */
  public byte[] once(byte[] request) {
    try (Selector selector = Selector.open()) {
      Line line = Line.open(server, selector);
      line.send(request, System.nanoTime());
      ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES);
      do {
        selector.select();
        selector.selectedKeys().clear();
      } while (!line.receive(buffer));
      line.close();
      if (line.status() != expectedStatus) {
        throw new IllegalStateException("The server answered " + line.status() + ": " + new String(line.body()));
      }
      return line.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answered run(Requests requests, Schedule schedule, Duration time, Waiting waiting) {
    try (Selector selector = Selector.open()) {
      Run run = new Run(selector, requests, schedule, waiting);
      run.open();
      return run.go(time.toNanos());
    } catch (IOException e) {
      throw new UncheckedIOException("The load cannot reach the server", e);
    }
  }

  /** One load, from its first request to its last answer. */
  private final class Run {
    private final Selector selector;
    private final Requests requests;
    private final Schedule schedule;
    private final Tally tally = new Tally(expectedStatus);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
    private final Deque<Line> free = new ArrayDeque<>();
    private final Set<Line> underWay = new HashSet<>();
    private final Waiting waiting;
    private long sent;

    Run(Selector selector, Requests requests, Schedule schedule, Waiting waiting) {
      this.selector = selector;
      this.requests = requests;
      this.schedule = schedule;
      this.waiting = waiting;
    }

    void open() throws IOException {
      for (int i = 0; i < connections; i++) {
        free.add(Line.open(server, selector));
      }
    }

    Answered go(long nanos) throws IOException {
      long start = System.nanoTime();
      long end = start + nanos;
      while (System.nanoTime() < end) {
        sendDue(start, nanos);
        receive();
      }
      long ended = System.nanoTime();
      Answered measured = tally.over(ended - start);
      return schedule.isClosed() ? finish(measured, ended) : finishAll(start, nanos, ended);
    }

    private void sendDue(long start, long nanos) throws IOException {
      while (!free.isEmpty() && schedule.isDue(sent, Math.min(System.nanoTime() - start, nanos - 1))) {
        send(start);
      }
    }

    private void send(long start) throws IOException {
      Line line = free.remove();
      byte[] request = requests.next();
      underWay.add(line);
      line.send(request, schedule.countsFrom(sent, start, System.nanoTime()));
      sent++;
    }

    private void receive() throws IOException {
      int ready = waiting.on(selector);
      if (ready == 0) {
        return;
      }
      long from = System.nanoTime();
      Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
      while (keys.hasNext()) {
        Line line = (Line) keys.next().attachment();
        keys.remove();
        receive(line);
      }
      tally.worked(System.nanoTime() - from);
    }

    private void receive(Line line) throws IOException {
      try {
        if (line.receive(buffer)) {
          tally.answered(line.status(), System.nanoTime() - line.since());
          underWay.remove(line);
          free.add(line);
        }
      } catch (IOException e) {
        broken(line);
      }
    }

    private void broken(Line line) throws IOException {
      tally.failed(System.nanoTime() - line.since());
      line.close();
      underWay.remove(line);
      free.add(Line.open(server, selector));
    }

    // What was answered after the end is no part of the rate; that it is answered at all is waited for.
    private Answered finish(Answered measured, long ended) throws IOException {
      drain(ended);
      long lost = underWay.size();
      closeAll();
      if (lost == 0) {
        return measured;
      }
      measured.wrong().merge(0, lost, Long::sum);
      return measured;
    }

    // Every request that was due within the time counts, also when no connection was free for it then.
    private Answered finishAll(long start, long nanos, long ended) throws IOException {
      while (schedule.dueNanos(sent) < nanos && System.nanoTime() - ended < FAREWELL_NANOS) {
        sendDue(start, nanos);
        receive();
      }
      drain(System.nanoTime());
      long now = System.nanoTime();
      underWay.forEach(line -> tally.failed(now - line.since()));
      for (; schedule.dueNanos(sent) < nanos; sent++) {
        tally.failed(now - start - schedule.dueNanos(sent));
      }
      closeAll();
      return tally.over(nanos);
    }

    private void drain(long from) throws IOException {
      while (!underWay.isEmpty() && System.nanoTime() - from < FAREWELL_NANOS) {
        receive();
      }
    }

    private void closeAll() {
      underWay.forEach(Line::close);
      free.forEach(Line::close);
    }
  }
}
