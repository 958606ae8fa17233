package io.comptoir.crm.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What two sides did, turn by turn.
 *
 * @param a what the first one did
 * @param b what the second one did in the same turn
 * @param <T> what one turn tells
 */
record Pairs<T>(List<T> a, List<T> b) {
  /** Lets two take turns; who begins alternates, so that a drift of the machine meets both alike. */
  static <T> Pairs<T> of(int count, Supplier<T> a, Supplier<T> b) {
    List<T> ofA = new ArrayList<>();
    List<T> ofB = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        ofA.add(a.get());
        ofB.add(b.get());
      } else {
        ofB.add(b.get());
        ofA.add(a.get());
      }
    }
    return new Pairs<>(ofA, ofB);
  }

  Estimate ratio(ToDoubleFunction<T> figure) {
    return Estimate.ofRatios(figures(a, figure), figures(b, figure));
  }

  Estimate first(ToDoubleFunction<T> figure) {
    return Estimate.of(figures(a, figure));
  }

  Estimate second(ToDoubleFunction<T> figure) {
    return Estimate.of(figures(b, figure));
  }

  private static <T> double[] figures(List<T> turns, ToDoubleFunction<T> figure) {
    return turns.stream().mapToDouble(figure).toArray();
  }
}
