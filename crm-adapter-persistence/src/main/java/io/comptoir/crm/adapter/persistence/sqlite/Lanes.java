package io.comptoir.crm.adapter.persistence.sqlite;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The units that wait to be written: those somebody stands waiting for, and behind them those nobody does. Each lane is
 * bounded. Thread-safe.
 */
final class Lanes {
  // Enough that the sync is shared by many, and few enough that the first of them does not wait for the last.
  static final int MOST_IN_A_GROUP = 64;

  // A till's unit that comes while they are written waits for these: with four, an import alone already spends little of
  // its time on syncs.
  static final int MOST_BEHIND = 4;

  private final int mostWaiting;
  private final Queue<Submitted<?>> first = new ArrayDeque<>();
  private final Queue<Submitted<?>> behind = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private boolean closed;

  /** Lanes in each of which so many may wait. */
  Lanes(int mostWaiting) {
    this.mostWaiting = mostWaiting;
  }

  /** What became of a unit that came. */
  enum Arrival {
    WAITING,
    FULL,
    CLOSED
  }

  /** Has a unit wait among those that go first. */
  Arrival first(Submitted<?> unit) {
    return arrive(unit, first);
  }

  /** Has a unit wait behind them. */
  Arrival behind(Submitted<?> unit) {
    return arrive(unit, behind);
  }

  private Arrival arrive(Submitted<?> unit, Queue<Submitted<?>> lane) {
    lock.lock();
    try {
      if (closed) {
        return Arrival.CLOSED;
      }
      if (lane.size() >= mostWaiting) {
        return Arrival.FULL;
      }
      lane.add(unit);
      arrived.signal();
      return Arrival.WAITING;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for units and adds those that go together to the group. Whoever is there goes, and nobody is waited for: a lonely
   * client pays nothing for the others that may come. Answers whether there were any; not after the last one of closed
   * lanes. Interrupting it changes nothing: what was accepted is written.
   */
  boolean gather(List<Submitted<?>> group) {
    lock.lock();
    try {
      while (first.isEmpty() && behind.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      take(first, MOST_IN_A_GROUP, group);
      take(behind, roomBehind(group.size()), group);
      return !group.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Waits a while; answers whether nothing came in all of it. */
  boolean isQuietFor(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (first.isEmpty() && behind.isEmpty() && !closed && left > 0) {
        left = arrived.awaitNanos(left);
      }
      return left <= 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  // One goes along with the others, and shares their sync: busy tills slow an import down, but do not stop it.
  private static int roomBehind(int taken) {
    return taken == 0 ? MOST_BEHIND : Math.min(1, MOST_IN_A_GROUP - taken);
  }

  private static void take(Queue<Submitted<?>> lane, int most, List<Submitted<?>> group) {
    for (int taken = 0; taken < most && !lane.isEmpty(); taken++) {
      group.add(lane.remove());
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets no further unit come. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }
}
