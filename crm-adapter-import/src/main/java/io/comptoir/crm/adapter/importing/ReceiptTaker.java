package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt;
import io.comptoir.crm.adapter.importing.report.Filed;
import java.util.function.Supplier;

/** Takes a receipt, or looks what would become of it. */
@FunctionalInterface
interface ReceiptTaker {
  /** Begins to take a receipt; the answer waits until it is taken. */
  Supplier<Filed> take(ReadyReceipt receipt);
}
