package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.load.HttpLoad;
import io.comptoir.crm.bench.load.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Latency at a fixed arrival rate: 25, 50 and 75 % of what the server answered at most just before. */
final class RateMeasurement implements Measurement {
  private static final int[] PERCENT = {25, 50, 75};
  private static final int CONNECTIONS = 256;
  private static final int TURNS_LONG = 2;

  @Override
  public String name() {
    return "rates";
  }

  @Override
  public List<Row> measure(Lab lab) {
    ServerProcess product = lab.product();
    List<Row> rows = new ArrayList<>(rows(lab, product, "lookup", lab.phones(product), Lab.OK));
    rows.addAll(rows(lab, product, "capture", lab.captures(product), Lab.CREATED));
    return rows;
  }

  private static List<Row> rows(Lab lab, ServerProcess product, String what, Requests requests, int status) {
    HttpLoad full = new HttpLoad(product.port(), Lab.CONNECTIONS, status);
    full.closed(requests, lab.effort().warmUp());
    double most = full.closed(requests, lab.effort().turn()).rate();
    HttpLoad steady = new HttpLoad(product.port(), CONNECTIONS, status);
    List<Row> rows = new ArrayList<>();
    for (int percent : PERCENT) {
      double rate = most * percent / 100;
      Duration time = lab.effort().turn().multipliedBy(TURNS_LONG);
      rows.add(row(what, percent, rate, steady.atRate(rate, requests, time)));
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
