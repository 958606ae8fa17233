package io.comptoir.crm.application;

import io.comptoir.crm.domain.capture.CaptureFact.Told;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.consent.ConsentReading;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.purchase.ReceiptReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A capture, read: everything that can be decided without the file is decided.
 *
 * @param form its envelope
 * @param time when it counts
 * @param handling whether a fault refuses the whole
 * @param parts what it is about
 * @param faults what is wrong with it so far
 */
record ReadCapture(CaptureForm form, EffectiveTime time, Handling handling, Parts parts, Faults faults) {
  /**
   * What it is about.
   *
   * @param person who; {@link ReadPerson#NOBODY} when nobody usable was named
   * @param consents what was agreed or refused, in the order sent
   * @param receipt the receipt, or null
   * @param told what was told beside
   */
  record Parts(ReadPerson person, List<ConsentReading> consents, @Nullable ReadReceipt receipt, Told told) {}

  /**
   * A receipt, read.
   *
   * @param reading what could be read
   * @param raw its text where something of it has to be kept, or null
   */
  record ReadReceipt(ReceiptReading reading, @Nullable String raw) {}

  /** Refuses the whole for what turned out to be wrong while it was stored, when it was sent strictly. */
  void refuseIfStrict(Faults found) {
    if (handling == Handling.STRICT) {
      found.refuseIfAny();
    }
  }

  /**
   * How many new ids storing it may take: customer, record, review, purchase and the repair of an unknown customer id; a
   * decision or a repair for each entry; a repair for each fault. Those who waited for it need none.
   */
  int idsNeeded() {
    return 5 + parts.consents().size() + faults.kept().size();
  }
}
