package io.comptoir.crm.application;

import io.comptoir.crm.application.ReadCapture.Parts;
import io.comptoir.crm.application.ReadCapture.ReadReceipt;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.capture.CaptureFact.Told;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.consent.ConsentReading;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.ReportedTime;
import io.comptoir.crm.domain.purchase.ReceiptContext;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReader;
import io.comptoir.crm.domain.purchase.ReceiptReading;
import io.comptoir.crm.domain.purchase.ReceiptReading.NeedsRepair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one capture, given what the house has set up. One use each. */
final class CaptureReader {
  private final Normalizer normalizer;
  private final HousePolicy policy;
  private final HouseFacts house;
  private final Instant receivedAt;
  private final Faults faults = new Faults();

  CaptureReader(Normalizer normalizer, HousePolicy policy, HouseFacts house, Instant receivedAt) {
    this.normalizer = normalizer;
    this.policy = policy;
    this.house = house;
    this.receivedAt = receivedAt;
  }

  /** Reads it; strict handling refuses it when anything is wrong. */
  ReadCapture read(CaptureRequest request) {
    CaptureForm form = request.form();
    request.unread().forEach(faults::keep);
    ReportedTime reported = reported(form.clocks());
    ReadPerson person = person(form);
    List<ConsentReading> consents =
        new ConsentEntries(normalizer, house, faults).read(form.parts().consents(), person.sayings());
    ReadReceipt receipt = form.parts().purchase() == null ? null : receipt(form, form.parts().purchase(), reported);
    Told told = new Told(declined(form.parts().declined()), form.parts().timing());
    if (request.handling() == Handling.STRICT) {
      faults.refuseIfAny();
    }
    return new ReadCapture(
        form, reported.effective(), request.handling(), new Parts(person, consents, receipt, told), faults);
  }

  private ReportedTime reported(CaptureForm.Clocks clocks) {
    if (clocks.occurredAt() == null) {
      faults.warn("/occurred_at", FaultCode.OCCURRED_AT_UNREADABLE, "Without a readable moment, first reception counts");
    }
    Instant occurred = moment("/occurred_at", clocks.occurredAt(), FaultCode.OCCURRED_AT_UNREADABLE);
    Instant sent = moment("/sent_at", clocks.sentAt(), FaultCode.TIME_UNREADABLE);
    return new ReportedTime(occurred, sent, receivedAt);
  }

  private @Nullable Instant moment(String pointer, @Nullable String typed, FaultCode code) {
    return Optional.ofNullable(typed)
        .flatMap(text -> faults.read(pointer, text, raw -> TimeReader.read(raw, house.zone(), code)))
        .orElse(null);
  }

  private ReadPerson person(CaptureForm form) {
    if (form.parts().customer() == null) {
      return ReadPerson.NOBODY;
    }
    PersonReader.Setting setting = new PersonReader.Setting("/customer", house.region(), receivedAt);
    return new PersonReader(normalizer, policy, faults, setting).read(form.parts().customer());
  }

  private List<FieldName> declined(List<String> typed) {
    return IntStream.range(0, typed.size())
        .filter(i -> !typed.get(i).isBlank())
        .mapToObj(i -> faults.read("/declined/" + i, typed.get(i), FieldName::new))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private ReadReceipt receipt(CaptureForm form, ReceiptForm typed, ReportedTime reported) {
    ReceiptForm masked = new ReceiptMasking("/purchase", faults).mask(typed);
    Instant occurred = Objects.requireNonNullElse(reported.occurredAt(), receivedAt);
    LocalDate day = LocalDate.ofInstant(occurred, house.zone());
    ReceiptContext context =
        new ReceiptContext(form.origin().store(), form.origin().till(), day, house.store() != null);
    ReceiptReading reading = ReceiptReader.read(masked, context);
    reading.warnings().stream().map(w -> w.below("/purchase")).forEach(faults::warn);
    boolean keepsRaw = reading instanceof NeedsRepair || reading.keepsRaw() || unreadWithin("/purchase/");
    String raw = Objects.requireNonNullElseGet(masked.raw(), masked::toString);
    if (reading instanceof NeedsRepair) {
      Warning first = reading.warnings().get(0);
      faults.keepSilently("/purchase", first.code(), first.detail(), raw);
    }
    return new ReadReceipt(reading, keepsRaw ? raw : null);
  }

  private boolean unreadWithin(String pointer) {
    return faults.kept().stream().anyMatch(aside -> aside.warning().pointer().startsWith(pointer));
  }
}
