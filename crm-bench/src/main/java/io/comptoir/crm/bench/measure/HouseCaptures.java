package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.measure.HouseMeter.Reading;
import io.comptoir.crm.bench.measure.HouseMeter.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Captures of 64 tills, how long the feed takes to show them, and what they leave in the log and on the disk. */
final class HouseCaptures {
  private static final double MOST_LAG_MILLIS = 1_000;

  private final HouseLab lab;
  private final Map<String, List<Window>> windows = new HashMap<>();

  HouseCaptures(HouseLab lab) {
    this.lab = lab;
  }

  List<Row> measure() {
    HouseSides sides =
        new HouseSides()
            .with(HouseSides.ONE, lab.capturingOnOne())
            .with(HouseSides.TWO, lab.capturingOnTwo())
            .with(HouseSides.SQLITE, lab.capturingOnSqlite())
            .with(HouseSides.BARE, lab.capturingBare(HouseSides.BARE, HouseLab.OF_ONE_SERVER))
            .with(HouseSides.BARE_MANY, lab.capturingBare(HouseSides.BARE_MANY, lab.connections()));
    sides.warm(lab.effort().warmUp());
    try (HouseMeter meter = HouseMeter.on(lab.url())) {
      return measure(sides, meter);
    }
  }

  private List<Row> measure(HouseSides sides, HouseMeter meter) {
    long bytes = meter.bytes();
    Reading before = meter.read();
    Rounds<Answered> rounds = sides.rounds(lab.effort(), name -> turn -> watch(name, turn, meter));
    meter.awaitNumbers();
    double captures = Math.max(1, meter.read().receipt() - before.receipt());
    double grown = (meter.bytes() - bytes) / captures;
    List<Row> rows = new ArrayList<>(sides.rows("captures", rounds));
    rows.add(lag(HouseSides.ONE, "one server", meter));
    rows.add(lag(HouseSides.TWO, "two servers", meter));
    rows.add(log());
    rows.add(
        new Row(
            "capture_bytes", "bytes a capture adds to tables and indexes", "bytes", Estimate.exactly(grown),
            Target.NONE, String.format(Locale.ROOT, "%,.0f captures, one buyer of five new", captures)));
    return rows;
  }

  private Answered watch(String name, Supplier<Answered> turn, HouseMeter meter) {
    Reading from = meter.read();
    Answered answered = turn.get();
    windows.computeIfAbsent(name, any -> new ArrayList<>()).add(new Window(from, meter.read()));
    return answered;
  }

  private Row lag(String name, String words, HouseMeter meter) {
    String work = "from a capture's commit to its number in the feed, " + words + " at full load, 99th percentile";
    if (!meter.knowsLag()) {
      return new Row(
          "feed_lag_p99_" + name, work, "ms", Estimate.of(Double.NaN), Target.atMost(MOST_LAG_MILLIS),
          "NOT MEASURED: track_commit_timestamp is off");
    }
    List<Window> all = windows.get(name).stream().filter(window -> window.captures() > 0).toList();
    String beside =
        String.format(
            Locale.ROOT, "median %.1f ms, slowest %.1f ms of %,d captures",
            of(all, window -> meter.lagMillis(window, 50)).median(), meter.worstLagMillis(all),
            all.stream().mapToLong(Window::captures).sum());
    return new Row(
        "feed_lag_p99_" + name, work, "ms", of(all, window -> meter.lagMillis(window, 99)),
        Target.atMost(MOST_LAG_MILLIS), beside);
  }

  private Row log() {
    List<Window> all = windows.get(HouseSides.ONE).stream().filter(window -> window.captures() > 0).toList();
    return new Row(
        "capture_log_bytes", "bytes of the database's log for a capture", "bytes",
        of(all, window -> window.logBytes() / window.captures()), Target.NONE,
        "everything that one server has the database write meanwhile: whole pages after a checkpoint, numbering, turns");
  }

  private static Estimate of(List<Window> windows, ToDoubleFunction<Window> figure) {
    return Estimate.of(windows.stream().mapToDouble(figure).toArray());
  }
}
