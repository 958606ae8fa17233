package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.application.port.in.CaptureAnswer.Result;
import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Handling;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.Repair.Subject;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentReading;
import io.comptoir.crm.domain.consent.ConsentReading.UnreadableRestriction;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.Filing;
import io.comptoir.crm.domain.purchase.Filing.ConflictsWith;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.recognition.Recogniser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores one capture within one run of its unit of work: places the person, files the receipt, notes what was agreed. */
final class CaptureRun {
  private final Unit unit;
  private final Repositories repositories;
  private final ReadCapture capture;
  private final Source source;
  private final Faults faults;
  private final PersonPlacing placing;
  private final PurchaseBook purchases;
  private final Map<String, DecisionId> decisionOfEntry = new HashMap<>();

  CaptureRun(Unit unit, ReadCapture capture, Source source, Recogniser recogniser) {
    this.unit = unit;
    this.repositories = unit.repositories();
    this.capture = capture;
    this.source = source;
    this.faults = capture.faults().copy();
    this.placing = new PersonPlacing(unit, recogniser);
    this.purchases = new PurchaseBook(unit);
  }

  /** What was stored, and everything that was wrong with it. */
  record Stored(Result result, List<CustomerId> candidates, List<Warning> warnings) {}

  Stored run() {
    checkNamedCustomer();
    Whose whose = whose();
    FiledPurchase purchase = purchase(whose.buyer());
    List<ConsentDecision> decisions = consents(whose);
    Result result = new Result(whose.outcome(), whose.customer(), purchase, decisions);
    keepAside(result);
    addCapture(result);
    new FollowerJoining(unit, placing).join(capture.form().id(), result);
    return new Stored(result, whose.candidates(), faults.warnings());
  }

  private void checkNamedCustomer() {
    ReadPerson person = capture.parts().person();
    if (person.named() != null && new NamedCustomers(repositories.customers()).byId(person).isEmpty()) {
      faults.keep(
          "/customer/customer_id",
          FaultCode.CUSTOMER_UNKNOWN,
          "The house has no customer under this id",
          person.named().toString());
      refuseIfStrict();
    }
  }

  private Whose whose() {
    OperationId follows = capture.form().follows();
    ReadPerson person = capture.parts().person();
    if (follows == null) {
      return placing.place(person, occasion());
    }
    Optional<CaptureFact> first = repositories.captures().find(follows);
    if (first.isEmpty()) {
      return placing.placeWaiting(person, occasion());
    }
    CustomerId customer = first.get().result().customer();
    return customer == null
        ? joinAnonymous(first.get(), person)
        : placing.placeFollowing(current(customer), person, occasion());
  }

  private Whose joinAnonymous(CaptureFact first, ReadPerson person) {
    Whose whose = placing.place(person, occasion());
    if (whose.customer() != null) {
      repositories.captures().reassign(first.id(), whose.customer());
    }
    if (first.result().purchase() != null && whose.buyer() != null) {
      purchases.giveIfFree(first.result().purchase(), whose.buyer(), capture.form().id());
    }
    return whose;
  }

  private CustomerId current(CustomerId id) {
    return repositories.customers().find(id).map(Customer::id).orElse(id);
  }

  private Occasion occasion() {
    return new Occasion(source, capture.form().origin(), new Said(capture.form().id(), capture.time()));
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
      refuseIfStrict();
    }
    FiledPurchase filed = purchases.file(incoming, filing);
    if (buyer != null) {
      purchases.giveIfFree(filed.id(), buyer, capture.form().id());
    }
    return filed;
  }

  private void refuseIfStrict() {
    if (capture.handling() == Handling.STRICT) {
      throw RefusedException.because(faults.warnings());
    }
  }

  private List<ConsentDecision> consents(Whose whose) {
    List<ConsentDecision> decisions = new ArrayList<>();
    List<ConsentReading> readings = capture.parts().consents();
    for (int i = 0; i < readings.size(); i++) {
      if (whose.customer() == null) {
        nobodyAgreed(i);
      } else {
        consent(i, readings.get(i), whose).ifPresent(decisions::add);
      }
    }
    return decisions;
  }

  // A refusal that was read stands whatever becomes of its repair; one that stands for everything waits for it.
  private Optional<ConsentDecision> consent(int entry, ConsentReading reading, Whose whose) {
    Optional<ConsentDecision> decision = reading.counting().map(said -> decide(whose, said));
    if (reading instanceof UnreadableRestriction) {
      decision.ifPresent(d -> decisionOfEntry.put("/consents/" + entry, d.id()));
    }
    return decision;
  }

  private void nobodyAgreed(int entry) {
    String raw = capture.form().parts().consents().get(entry).toString();
    faults.keep("/consents/" + entry, FaultCode.MISSING, "Nobody was named whom this decision could bind", raw);
    refuseIfStrict();
  }

  private ConsentDecision decide(Whose whose, ConsentStatement statement) {
    ConsentBook book = new ConsentBook(unit);
    Sayings said = capture.parts().person().sayings();
    Customer customer = repositories.customers().find(whose.customer()).orElseThrow();
    DecisionSource told =
        new DecisionSource(capture.form().id(), DecisionPlace.of(capture.form().origin()), receiptNumber());
    Profile golden = typedButUnread(statement) ? Profile.EMPTY : customer.profile();
    ConsentStatement complete = ConsentBook.complete(statement, said, golden);
    ConsentDecision decision = book.decide(customer.id(), complete, capture.time(), told);
    if (decision.restricts() && customer.isProvisional()) {
      book.suppress(decision, said, whose.candidates());
    }
    return decision;
  }

  // An agreement given for an address that was typed and cannot be read is not one for the address on file.
  private boolean typedButUnread(ConsentStatement statement) {
    Channel channel = statement.scope().channel();
    PersonForm form = capture.form().parts().customer();
    if (channel == null || form == null) {
      return false;
    }
    return switch (channel.contactKind()) {
      case EMAIL -> form.fields().containsKey("email");
      case PHONE -> form.fields().containsKey("phone");
      case POST -> form.address() != null;
    };
  }

  private @Nullable String receiptNumber() {
    return capture.form().parts().purchase() == null ? null : capture.form().parts().purchase().receiptNumber();
  }

  private void keepAside(Result result) {
    RepairBook repairs = new RepairBook(unit);
    PurchaseId purchase = result.purchase() == null ? null : result.purchase().id();
    for (KeptAside aside : faults.kept()) {
      boolean ofPurchase = aside.warning().pointer().startsWith("/purchase");
      repairs.keep(
          capture.form().id(),
          aside,
          ofPurchase
              ? new Subject(null, purchase, null)
              : new Subject(result.customer(), null, decisionOfEntry.get(aside.warning().pointer())));
    }
  }

  private void addCapture(Result result) {
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
                new CaptureFact.Result(result.outcome(), result.customer(), purchase)));
    unit.changed(ChangeType.CAPTURE_RECORDED, capture.form().id().value(), 1);
  }
}
