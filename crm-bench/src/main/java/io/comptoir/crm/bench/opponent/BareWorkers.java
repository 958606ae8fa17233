package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.bench.data.People;
import io.comptoir.crm.bench.load.WorkLoad.Work;
import io.comptoir.crm.bench.opponent.BareHouse.Workers;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Bare pgjdbc at the program's work: each worker has a connection of its own, in this process. */
public final class BareWorkers implements AutoCloseable {
  // More than there are workers: what they draw must differ from what those of another seed do.
  private static final long SEEDS = 1_000;

  private final Workers workers;

  private BareWorkers(Workers workers) {
    this.workers = workers;
  }

  /** Workers that write captures, in a file of so many customers; the seed must differ from that of every load before. */
  public static BareWorkers capturing(String url, int connections, People people, long customers, long seed) {
    AtomicLong seeds = new AtomicLong(seed * SEEDS);
    try (BareHouse first = new BareHouse(url)) {
      BareCaptures.Shared shared = BareCaptures.Shared.of(first, customers + (seed & 0xFFFF_FFFFL) * 100_000);
      return new BareWorkers(
          BareHouse.workers(
              url, connections, house -> captures(house, people, customers, shared, seeds.incrementAndGet())));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Work captures(BareHouse house, People people, long customers, BareCaptures.Shared shared, long seed) {
    try {
      return new BareCaptures(house, people, customers, shared, seed)::store;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Workers that look people up by their phones. */
  public static BareWorkers lookingUp(String url, int connections, People people, long customers, long seed) {
    AtomicLong seeds = new AtomicLong(seed * SEEDS);
    return new BareWorkers(
        BareHouse.workers(
            url, connections, house -> new BareLookups(house, people, customers, seeds.incrementAndGet())::read));
  }

  /** What each worker does over and over. */
  public List<Work> work() {
    return workers.work();
  }

  @Override
  public void close() {
    workers.close();
  }
}
