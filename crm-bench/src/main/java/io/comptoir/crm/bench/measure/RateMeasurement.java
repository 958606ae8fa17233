package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.HttpLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Latency at a fixed arrival rate: 25, 50 and 75 % of what the server answered at most just before. */
final class RateMeasurement implements Measurement {
  private static final int[] PERCENT = {25, 50, 75};
  private static final int CONNECTIONS = 256;
  // Longer than it takes until the whole heap is collected once: the pause belongs to what is measured.
  private static final int TURNS_LONG = 6;

  @Override
  public String name() {
    return "rates";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    Lab.Side lookups = lab.lookingUp(product, lab.phones(product), Lab.CONNECTIONS);
    List<Row> rows = new ArrayList<>(rows(lab, "lookup", lookups, new HttpLoad(product.port(), CONNECTIONS, Lab.OK)));
    Lab.Side captures = lab.capturing(product, Lab.CONNECTIONS);
    rows.addAll(rows(lab, "capture", captures, new HttpLoad(product.port(), CONNECTIONS, Lab.CREATED)));
    return rows;
  }

  private static List<Row> rows(Lab lab, String what, Lab.Side full, HttpLoad steady) {
    full.warm(lab.effort().warmUp());
    Duration time = lab.effort().turn().multipliedBy(TURNS_LONG);
    double most = full.load(time).rate();
    List<Row> rows = new ArrayList<>();
    for (int percent : PERCENT) {
      double rate = most * percent / 100;
      rows.add(row(what, percent, rate, steady.atRate(rate, full.requests(), time)));
    }
    return rows;
  }

  private static Row row(String what, int percent, double rate, Answered answered) {
    String beside =
        String.format(
            Locale.ROOT, "p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms at %,.0f/s",
            answered.millis(50), answered.millis(99), answered.millis(99.9), rate);
    return new Row(
        what + "_p99_at_" + percent,
        what + "s at " + percent + " % of the measured maximum, 99th percentile",
        "ms",
        Estimate.exactly(answered.millis(99)),
        Target.NONE,
        beside + Words.errors(List.of(answered)));
  }
}
