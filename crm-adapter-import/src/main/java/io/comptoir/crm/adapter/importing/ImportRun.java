package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.file.GatheredReceipt;
import io.comptoir.crm.adapter.importing.file.Gathering;
import io.comptoir.crm.adapter.importing.file.RawLine;
import io.comptoir.crm.adapter.importing.file.ReceiptSink;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.adapter.importing.receipt.ReceiptUnderstanding;
import io.comptoir.crm.adapter.importing.receipt.UnderstoodReceipt;
import io.comptoir.crm.adapter.importing.report.Reporting;

/** One run through one file. */
final class ImportRun {
  private final Gathering gathering;
  private final ReceiptUnderstanding understanding;
  private final Reporting reporting;
  private final Bursts bursts;

  ImportRun(Gathering gathering, ReceiptMapping mapping, Reporting reporting, Bursts bursts) {
    this.gathering = gathering;
    this.understanding = new ReceiptUnderstanding(mapping, gathering.columns());
    this.reporting = reporting;
    this.bursts = bursts;
  }

  // The first reading finds everything that makes a file unusable before anything of it is stored.
  void run(Advance advance) {
    long lines = gathering.index(advance::indexed);
    gathering.gather(new Sink(advance, lines));
    bursts.finish();
    advance.settled(reporting, lines);
  }

  private final class Sink implements ReceiptSink {
    private final Advance advance;
    private final long lines;

    Sink(Advance advance, long lines) {
      this.advance = advance;
      this.lines = lines;
    }

    @Override
    public void receipt(GatheredReceipt gathered) {
      UnderstoodReceipt receipt = understanding.understand(gathered);
      reporting.leftOut(receipt);
      if (receipt.ready().isPresent()) {
        bursts.take(receipt);
      }
      advance.settled(reporting, lines);
    }

    @Override
    public void unnumbered(RawLine line) {
      reporting.notTaken("", line, NotTaken.NO_RECEIPT_NUMBER);
    }

    @Override
    public void endless(String receiptNumber, RawLine line) {
      reporting.notTaken(receiptNumber, line, NotTaken.TOO_MANY_LINES);
    }
  }
}
