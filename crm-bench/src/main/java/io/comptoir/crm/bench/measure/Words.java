package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says figures in few words. */
final class Words {
  private Words() {}

  static String rate(Estimate perSecond) {
    return String.format(Locale.ROOT, "%,.0f/s", perSecond.median());
  }

  static String millis(Estimate millis) {
    return String.format(Locale.ROOT, millis.median() < 1 ? "%.3f ms" : "%.1f ms", millis.median());
  }

  static String micros(double nanos) {
    return String.format(Locale.ROOT, "%.1f µs", nanos / 1_000);
  }

  /** Both sides, each with a figure and its wrong answers, and how busy the load was. */
  static String against(String a, String b, Pairs<Answered> pairs) {
    return a + errors(pairs.a()) + " against " + b + errors(pairs.b());
  }

  static String errors(List<Answered> turns) {
    Map<Integer, Long> wrong = new TreeMap<>();
    turns.forEach(turn -> turn.wrong().forEach((status, count) -> wrong.merge(status, count, Long::sum)));
    return wrong.isEmpty()
        ? ""
        : wrong.entrySet().stream()
            .map(e -> e.getValue() + (e.getKey() == 0 ? " unanswered" : " answers " + e.getKey()))
            .collect(Collectors.joining(", ", " (ERRORS: ", ")"));
  }

  /** How much of its core the load itself used: near 1 the load, not the server, is the limit. */
  static String busy(Pairs<Answered> pairs) {
    return String.format(
        Locale.ROOT, "load busy %.0f %% and %.0f %%",
        100 * pairs.first(Answered::busy).median(), 100 * pairs.second(Answered::busy).median());
  }
}
