package io.comptoir.crm.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How many changes a second can be numbered at most, when nobody else asks anything of the database. */
record HouseNumbering(HouseLab lab) {
  private static final int MOST_CHANGES = 50_000;
  private static final int MOST_TURNS = 5;
  private static final double NANOS = 1e9;

  List<Row> measure() {
    int turns = Math.min(MOST_TURNS, lab.effort().pairs());
    int changes = (int) Math.min(MOST_CHANGES, 10 * lab.customers());
    try (HouseMeter meter = HouseMeter.on(lab.url())) {
      meter.awaitNumbers();
      double[] rates = IntStream.range(0, turns).mapToDouble(i -> rate(meter, changes)).toArray();
      return List.of(
          new Row(
              "numbered_changes", "changes numbered a second, when many wait and nothing else is done", "/s",
              Estimate.of(rates), Target.NONE,
              String.format(Locale.ROOT, "%d times %,d changes, two servers of which one at a time is elected", turns, changes)));
    }
  }

  private static double rate(HouseMeter meter, int changes) {
    meter.leaveWaiting(changes);
    long start = System.nanoTime();
    meter.awaitNumbers();
    return changes / ((System.nanoTime() - start) / NANOS);
  }
}
