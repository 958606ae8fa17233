package io.comptoir.crm.server.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far something long is: a bar for a person, a line per tenth for a file. */
abstract sealed class ProgressDisplay implements Progress, AutoCloseable {
  static ProgressDisplay of(String task, Terminal terminal) {
    return System.console() == null ? new Lines(terminal) : new Bar(terminal, task, " KiB", 1024);
  }

  /** Of something that goes row by row. */
  static ProgressDisplay ofRows(String task, Terminal terminal) {
    return System.console() == null ? new Lines(terminal) : new Bar(terminal, task, " rows", 1);
  }

  /** Of work of which only the share that is done can be told, in thousandths. */
  static ProgressDisplay ofShare(String task, Terminal terminal) {
    return System.console() == null ? new Lines(terminal) : new Bar(terminal, task, " ‰", 1);
  }

  /** Of a check, counted in changes. */
  static ProgressDisplay ofChanges(Terminal terminal) {
    return System.console() == null ? new Lines(terminal) : new Bar(terminal, "Verify", " changes", 1);
  }

  /** Of a scan, counted in customers or changes. */
  static ProgressDisplay ofScan(Terminal terminal) {
    return System.console() == null ? new Lines(terminal) : new Bar(terminal, "Duplicates", "", 1);
  }

  @Override
  public void close() {}

  /** For output that nobody watches. */
  static final class Lines extends ProgressDisplay {
    private final Terminal terminal;
    private long tenths;

    Lines(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void reached(long bytes, long ofBytes) {
      long now = ofBytes == 0 ? 10 : bytes * 10 / ofBytes;
      if (now > tenths) {
        tenths = now;
        terminal.say(now * 10 + " %");
      }
    }
  }

  /** For somebody who waits. */
  static final class Bar extends ProgressDisplay {
    private static final int WIDTH = 79;
    private final ProgressBar bar;

    Bar(Terminal terminal, String task, String unit, long unitSize) {
      this.bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(unit, unitSize)
              .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
              .build();
    }

    @Override
    public void reached(long bytes, long ofBytes) {
      bar.maxHint(ofBytes).stepTo(bytes);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
