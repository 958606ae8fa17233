package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import io.comptoir.crm.bench.measure.HouseLab.Side;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sides that do the same work, by their names, and the rows that tell how fast each was. */
final class HouseSides {
  static final String SQLITE = "sqlite";
  static final String ONE = "one";
  static final String TWO = "two";
  static final String BARE = "bare";
  static final String BARE_MANY = "bare_many";

  private static final Map<String, String> WORDS =
      Map.of(
          SQLITE, "one server on SQLite",
          ONE, "one server on PostgreSQL",
          TWO, "two servers on one PostgreSQL",
          BARE, "bare pgjdbc, the same rows, as many connections as one server has",
          BARE_MANY, "bare pgjdbc, the same rows, as many connections as the load");

  private final Map<String, Side> sides = new LinkedHashMap<>();

  HouseSides with(String name, Side side) {
    sides.put(name, side);
    return this;
  }

  /** Warms all of them up. */
  void warm(Duration time) {
    sides.values().forEach(side -> WarmUp.untilNoFaster(side, time));
  }

  /** Lets them take turns; {@code watched} may look on while one of them is loaded. */
  Rounds<Answered> rounds(Lab.Effort effort, Function<String, Function<Supplier<Answered>, Answered>> watched) {
    Map<String, Supplier<Answered>> turns = new LinkedHashMap<>();
    sides.forEach((name, side) -> turns.put(name, () -> watched.apply(name).apply(() -> side.apply(effort.turn()))));
    return Rounds.of(effort.pairs(), turns);
  }

  List<Row> rows(String work, Rounds<Answered> rounds) {
    return sides.keySet().stream().map(name -> row(work, name, rounds)).toList();
  }

  private static Row row(String work, String name, Rounds<Answered> rounds) {
    Pairs<Answered> pairs = rounds.pairs(name, ONE);
    String beside =
        String.format(
            Locale.ROOT, "p50 %s, p99 %s%s%s", Words.millis(pairs.first(a -> a.millis(50))),
            Words.millis(pairs.first(a -> a.millis(99))), Words.errors(pairs.a()), against(name, pairs));
    return new Row(
        work + "_" + name, work + " a second, " + WORDS.get(name), "/s", pairs.first(Answered::rate), Target.NONE, beside);
  }

  private static String against(String name, Pairs<Answered> pairs) {
    if (name.equals(ONE)) {
      return "";
    }
    Estimate ratio = pairs.ratio(Answered::rate);
    return String.format(
        Locale.ROOT, "; %.2f (%.2f to %.2f) of one server on PostgreSQL", ratio.median(), ratio.low(), ratio.high());
  }
}
