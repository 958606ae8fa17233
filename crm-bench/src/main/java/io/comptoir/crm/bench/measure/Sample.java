package io.comptoir.crm.bench.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Times one piece of work after the other, in process. */
final class Sample {
  private Sample() {}

  /** The median of the nanoseconds that each of these pieces takes. */
  static double median(int count, IntConsumer piece) {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      piece.accept(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return (nanos[(count - 1) / 2] + nanos[count / 2]) / 2.0;
  }
}
