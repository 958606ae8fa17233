package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.mapping.CustomerStyle;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.receipt.CaptureMaking;
import io.comptoir.crm.adapter.importing.receipt.ReadyReceipt;
import io.comptoir.crm.adapter.importing.report.Filed;
import io.comptoir.crm.adapter.importing.report.Filed.Standing;
import io.comptoir.crm.adapter.importing.report.Filed.Stored;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.privacy.CardNumbers;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.ReceiptContext;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReader;
import io.comptoir.crm.domain.purchase.ReceiptReading;
import io.comptoir.crm.domain.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks what would become of receipts, and stores nothing; what is in the customer file already it does not ask. */
final class CheckingTaker implements ReceiptTaker {
  private final ReceiptMapping mapping;
  private final CaptureMaking making;
  private final Store store;

  CheckingTaker(ReceiptMapping mapping, Store store) {
    this.mapping = mapping;
    this.making = new CaptureMaking(mapping);
    this.store = store;
  }

  @Override
  public Supplier<Filed> take(ReadyReceipt receipt) {
    ReceiptForm form = making.form(receipt);
    LocalDate day = LocalDate.ofInstant(receipt.occurredAt(), store.timeZone());
    ReceiptReading reading =
        ReceiptReader.read(form, new ReceiptContext(store.code(), mapping.place().till(), day, true));
    List<Warning> warnings = Stream.of(
            cards(form).stream(), reading.warnings().stream().map(w -> w.below("/purchase")), buyer(receipt).stream())
        .flatMap(found -> found)
        .toList();
    boolean readable = reading instanceof ReceiptReading.Readable;
    return () -> new Stored(readable ? Standing.TAKEN : Standing.TO_REPAIR, warnings);
  }

  private static Optional<Warning> cards(ReceiptForm form) {
    return form.lines().stream().map(LineForm::description).filter(Objects::nonNull).filter(CardNumbers::in).findAny()
        .map(text -> new Warning(
            "/purchase", FaultCode.CARD_NUMBER_MASKED, "A payment card number in a text would be masked", false));
  }

  private Optional<Warning> buyer(ReadyReceipt receipt) {
    if (receipt.buyer() == null) {
      return Optional.empty();
    }
    CustomerStyle style = mapping.customer();
    try {
      new Identifier(style.type(), style.source(), receipt.buyer().id());
      return Optional.empty();
    } catch (InvalidValueException fault) {
      return Optional.of(new Warning("/customer/identifiers/0", fault.code(), fault.getMessage(), true));
    }
  }
}
