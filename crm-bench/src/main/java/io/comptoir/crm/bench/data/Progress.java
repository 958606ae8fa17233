package io.comptoir.crm.bench.data;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far something is, how fast it goes and how long it will take. */
public final class Progress {
  private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final String what;
  private final long total;
  private final long began = System.nanoTime();
  private long lastTold = began;
  private long lastDone;

  public Progress(PrintStream out, String what, long total) {
    this.out = out;
    this.what = what;
    this.total = total;
  }

  /** Tells it, but not more often than every few seconds. */
  public void reached(long done) {
    long now = System.nanoTime();
    if (now - lastTold >= EVERY_NANOS || done == total) {
      out.println(line(what, done, total, done / seconds(now - began), (done - lastDone) / seconds(now - lastTold)));
      lastTold = now;
      lastDone = done;
    }
  }

  private static double seconds(long nanos) {
    return Math.max(1, nanos) / NANOS;
  }

  static String line(String what, long done, long total, double rate, double rateNow) {
    long left = Math.round((total - done) / Math.max(rateNow, 1e-3));
    return String.format(
        Locale.ROOT, "%s: %,d of %,d, %,.0f a second, now %,.0f, %d:%02d left",
        what, done, total, rate, rateNow, left / 60, left % 60);
  }
}
