package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt;
import io.comptoir.crm.adapter.importing.receipt.UnderstoodReceipt;
import io.comptoir.crm.adapter.importing.report.Filed;
import io.comptoir.crm.adapter.importing.report.Reporting;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Takes receipts a few at a time, and leaves the customer file to others in between. */
final class Bursts {
  private final ReceiptTaker taker;
  private final Reporting reporting;
  private final ImportSettings settings;
  private final Queue<Sent> sent = new ArrayDeque<>();
  private long begun;
  private long lines;

  Bursts(ReceiptTaker taker, Reporting reporting, ImportSettings settings) {
    this.taker = taker;
    this.reporting = reporting;
    this.settings = settings;
  }

  private record Sent(UnderstoodReceipt receipt, Supplier<Filed> answer) {}

  void take(UnderstoodReceipt receipt) {
    if (sent.isEmpty()) {
      begun = System.nanoTime();
      lines = 0;
    }
    ReadyReceipt ready = receipt.ready().orElseThrow();
    sent.add(new Sent(receipt, taker.take(ready)));
    lines += ready.told().size();
    if (sent.size() >= settings.burst()) {
      finish();
      rest();
    }
  }

  /** Waits for everything that was sent. */
  void finish() {
    for (Sent next = sent.poll(); next != null; next = sent.poll()) {
      reporting.filed(next.receipt(), next.answer().get());
    }
  }

  private void rest() {
    Duration rest = settings.pace().rest(lines, Duration.ofNanos(System.nanoTime() - begun));
    if (!rest.isZero()) {
      Pause.of(rest);
    }
  }
}
