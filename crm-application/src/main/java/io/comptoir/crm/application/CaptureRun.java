package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.application.port.in.CaptureAnswer.Result;
import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Repair.Subject;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.purchase.Filing;
import io.comptoir.crm.domain.purchase.Filing.ConflictsWith;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores one capture within one run of its unit of work: places the person, files the receipt, notes what was agreed. */
final class CaptureRun {
  private final Unit unit;
  private final Repositories repositories;
  private final ReadCapture capture;
  private final Faults faults;
  private final CaptureBuyer buyer;
  private final PurchaseBook purchases;

  CaptureRun(Unit unit, ReadCapture capture, Source source, WhoIsWho whoIsWho) {
    this.unit = unit;
    this.repositories = unit.repositories();
    this.capture = capture;
    this.faults = capture.faults().copy();
    this.buyer = new CaptureBuyer(unit, capture, source, whoIsWho);
    this.purchases = new PurchaseBook(unit);
  }

  /** What was stored, and everything that was wrong with it. */
  record Stored(Result result, List<CustomerId> candidates, List<Warning> warnings) {}

  Stored run() {
    Whose whose = buyer.whose(person());
    FiledPurchase purchase = purchase(whose.buyer());
    CaptureConsents consents = new CaptureConsents(unit, capture, faults);
    List<ConsentDecision> decisions = consents.decide(whose);
    Result result = new Result(whose.outcome(), whose.customer(), purchase, decisions);
    keepAside(result, consents);
    addCapture(result, whose.told());
    buyer.joinThoseWhoWait();
    return new Stored(result, whose.candidates(), faults.warnings());
  }

  // An id that the house never gave names nobody: what else was said stands alone.
  private ReadPerson person() {
    ReadPerson person = capture.parts().person();
    if (person.named() == null || new NamedCustomers(repositories.customers()).byId(person).isPresent()) {
      return person;
    }
    faults.keep(
        "/customer/customer_id",
        FaultCode.CUSTOMER_UNKNOWN,
        "The house has no customer under this id",
        person.named().toString());
    capture.refuseIfStrict(faults);
    return new ReadPerson(null, person.sayings());
  }

  private @Nullable FiledPurchase purchase(@Nullable CustomerId buyer) {
    ReadCapture.ReadReceipt receipt = capture.parts().receipt();
    if (receipt == null) {
      return null;
    }
    PurchaseSource told = new PurchaseSource(capture.form().id(), capture.time(), capture.form().origin());
    PurchaseBook.Incoming incoming = new PurchaseBook.Incoming(receipt.reading(), receipt.raw(), told);
    Filing filing = purchases.decide(incoming);
    if (filing instanceof ConflictsWith) {
      faults.warn("/purchase", FaultCode.RECEIPT_CONFLICT, "Another receipt with this number says something else");
      capture.refuseIfStrict(faults);
    }
    FiledPurchase filed = purchases.file(incoming, filing);
    if (buyer != null) {
      purchases.giveIfFree(filed.id(), buyer, capture.form().id());
    }
    return filed;
  }

  private void keepAside(Result result, CaptureConsents consents) {
    RepairBook repairs = new RepairBook(unit);
    PurchaseId purchase = result.purchase() == null ? null : result.purchase().id();
    for (KeptAside aside : faults.kept()) {
      boolean ofPurchase = aside.warning().pointer().startsWith("/purchase");
      repairs.keep(
          capture.form().id(),
          aside,
          ofPurchase
              ? new Subject(null, purchase, null)
              : new Subject(result.customer(), null, consents.standingFor(aside.warning().pointer())));
    }
  }

  private void addCapture(Result result, @Nullable CustomerId told) {
    PurchaseId purchase = result.purchase() == null ? null : result.purchase().id();
    repositories
        .captures()
        .add(
            new CaptureFact(
                capture.form().id(),
                capture.form().follows(),
                capture.form().origin(),
                capture.time(),
                capture.parts().told(),
                new CaptureFact.Result(result.outcome(), told, purchase)));
    unit.changed(ChangeType.CAPTURE_RECORDED, capture.form().id().value(), 1);
  }
}
