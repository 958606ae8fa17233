package io.comptoir.crm.adapter.importing.file;

/** Is handed everything that gathering a file comes to; each line goes to one of these, once. */
public interface ReceiptSink {
  /** Takes a receipt with all its lines. */
  void receipt(GatheredReceipt receipt);

  /** Takes a line that bears no receipt number. */
  void unnumbered(RawLine line);

  /** Takes a line of a receipt that has more lines than are ever held at once. */
  void endless(String receiptNumber, RawLine line);
}
