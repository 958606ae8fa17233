package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads what a till typed into a receipt that adds up, or says everything that is wrong with it. Pure: the same form
 * and context always give the same reading; it never throws for what was typed.
 *
 * <p>A store that is not known, and a receipt number, business day, kind, line, quantity or amount that cannot be read,
 * or sums, signs or currencies that do not agree, make a receipt that needs repair. Texts, article numbers, line
 * numbers, types of adjustments and references to a sale that cannot be read are kept aside, and the receipt counts. A
 * unit price may be missing where quantity and total are told: then nothing is compared.
 */
public final class ReceiptReader {
  private final ReceiptForm form;
  private final ReceiptContext context;
  private final ReadingNotes notes = new ReadingNotes();
  private final ValueReader values = new ValueReader(notes);

  private ReceiptReader(ReceiptForm form, ReceiptContext context) {
    this.form = form;
    this.context = context;
  }

  /** Reads the form of a receipt that came from the store and till of the context. */
  public static ReceiptReading read(ReceiptForm form, ReceiptContext context) {
    return new ReceiptReader(form, context).reading();
  }

  private ReceiptReading reading() {
    storeIsKnown();
    Optional<ReceiptIdentity> identity = identity();
    Optional<ReceiptKind> kind = values.required("/kind", form.kind(), ReceiptKind::parse);
    Optional<ReceiptIdentity> voids = voids(kind, identity);
    ReceiptParts parts = parts(kind);
    return notes.broken()
        ? new ReceiptReading.NeedsRepair(identity.orElse(null), notes.all())
        : new ReceiptReading.Readable(
            parts.receipt(identity.orElseThrow(), kind.orElseThrow(), voids.orElse(null)), notes.all());
  }

  private void storeIsKnown() {
    if (!context.storeKnown()) {
      notes.problem("", FaultCode.STORE_UNKNOWN, "The house has no such store");
    }
  }

  private Optional<ReceiptIdentity> identity() {
    Optional<ReceiptNumber> number =
        values.required("/receipt_number", form.receiptNumber(), ReceiptNumber::new);
    Optional<LocalDate> day = form.businessDay() == null
        ? Optional.of(context.occurredOn())
        : values.required("/business_day", form.businessDay(), ValueReader::day);
    return number.isPresent() && day.isPresent()
        ? Optional.of(new ReceiptIdentity(context.store(), context.till(), day.get(), number.get()))
        : Optional.empty();
  }

  private Optional<ReceiptIdentity> voids(Optional<ReceiptKind> kind, Optional<ReceiptIdentity> identity) {
    Optional<ReceiptIdentity> voids = new ReferenceReader(notes).voids(form.voids());
    boolean read = form.voids() == null || voids.isPresent();
    if (read && kind.isPresent()) {
      notes.problems("", KindRules.voids(kind.get(), voids.orElse(null), identity.orElse(null)));
    }
    return voids;
  }

  private ReceiptParts parts(Optional<ReceiptKind> kind) {
    if (form.lines() != null) {
      notes.problems("", KindRules.lines(kind.orElse(null), form.lines().size()));
    }
    ReceiptParts parts = new PartsReader(notes).read(form);
    notes.problems("", parts.problems(kind.orElse(null)));
    return parts;
  }
}
