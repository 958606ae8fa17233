package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what one receipt says about another. */
final class ReferenceReader {
  private final ReadingNotes notes;
  private final ValueReader values;

  ReferenceReader(ReadingNotes notes) {
    this.notes = notes;
    this.values = new ValueReader(notes);
  }

  /** The sale of a returned line; an incomplete one is kept aside, and the line is a return without its sale. */
  @Nullable LineReference returns(String pointer, @Nullable LineReferenceForm form) {
    if (form == null) {
      return null;
    }
    Optional<StoreCode> store = aside(pointer + "/store", form.store(), StoreCode::new);
    Optional<TillCode> till = aside(pointer + "/till", form.till(), TillCode::new);
    Optional<ReceiptNumber> number = aside(pointer + "/receipt_number", form.receiptNumber(), ReceiptNumber::new);
    Optional<LocalDate> day = form.businessDay() == null
        ? Optional.empty() : aside(pointer + "/business_day", form.businessDay(), ValueReader::day);
    Optional<Integer> line = values.lineNumber(pointer + "/line_number", form.lineNumber());
    return store.isPresent() && till.isPresent() && number.isPresent()
        ? new LineReference(store.get(), till.get(), number.get(), day.orElse(null), line.orElse(null))
        : null;
  }

  /** What a void cancels: always all four, or the void is to be repaired. */
  Optional<ReceiptIdentity> voids(@Nullable ReceiptReferenceForm form) {
    if (form == null) {
      return Optional.empty();
    }
    Optional<StoreCode> store = named("/voids/store", form.store(), StoreCode::new);
    Optional<TillCode> till = named("/voids/till", form.till(), TillCode::new);
    Optional<LocalDate> day = named("/voids/business_day", form.businessDay(), ValueReader::day);
    Optional<ReceiptNumber> number = named("/voids/receipt_number", form.receiptNumber(), ReceiptNumber::new);
    return store.isPresent() && till.isPresent() && day.isPresent() && number.isPresent()
        ? Optional.of(new ReceiptIdentity(store.get(), till.get(), day.get(), number.get()))
        : Optional.empty();
  }

  private <T> Optional<T> named(String pointer, @Nullable String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text == null ? "" : text));
    } catch (InvalidValueException fault) {
      notes.problem(pointer, FaultCode.VOIDS_MISSING, "A void names store, till, business day and receipt number");
      return Optional.empty();
    }
  }

  private <T> Optional<T> aside(String pointer, @Nullable String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text == null ? "" : text));
    } catch (InvalidValueException fault) {
      notes.warning(pointer, text == null ? FaultCode.MISSING : fault.code(), fault.getMessage());
      return Optional.empty();
    }
  }
}
