package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.testkit.fixture.Moments;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * Time that passes only from one planned event to the next. Events planned for the same moment happen in the order they
 * were planned in. Not thread-safe: a simulation runs on one thread.
 */
public final class VirtualTime {
  private final PriorityQueue<Event> planned = new PriorityQueue<>();
  private long millis;
  private long order;

  /** Time at the beginning of {@link Moments}, with nothing planned. */
  public VirtualTime() {}

  /** The true moment, which no clock in the simulation need agree with. */
  public Instant now() {
    return Moments.START.plusMillis(millis);
  }

  /** How many milliseconds have passed. */
  public long millis() {
    return millis;
  }

  /** Plans something for so many milliseconds from now. */
  public void after(long delay, Runnable event) {
    planned.add(new Event(millis + delay, order++, event));
  }

  /** Lets the next event happen; false when nothing is planned. */
  boolean step() {
    Event next = planned.poll();
    if (next == null) {
      return false;
    }
    millis = next.at;
    next.what.run();
    return true;
  }

  private record Event(long at, long order, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
