package io.comptoir.crm.application;

import io.comptoir.crm.application.CustomerBook.Occasion;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Mending;
import io.comptoir.crm.application.port.in.Mending.OfConsent;
import io.comptoir.crm.application.port.in.Mending.OfPerson;
import io.comptoir.crm.application.port.in.Mending.OfReceipt;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptContext;
import io.comptoir.crm.domain.purchase.ReceiptReader;
import io.comptoir.crm.domain.purchase.ReceiptReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Reads what takes the place of something kept aside, strictly, and answers the work that stores it. */
final class MendingReader {
  private final Normalizer normalizer;
  private final HousePolicy policy;
  private final Function<List<ConsentForm>, HouseFacts> house;
  private final Broken broken;

  /** What is mended, the capture it came with, and when. */
  record Broken(Repair repair, CaptureFact capture, Instant at) {}

  MendingReader(
      Normalizer normalizer, HousePolicy policy, Function<List<ConsentForm>, HouseFacts> house, Broken broken) {
    this.normalizer = normalizer;
    this.policy = policy;
    this.house = house;
    this.broken = broken;
  }

  Function<Unit, Void> read(Mending mending) {
    if (mending instanceof OfPerson person) {
      return person(person);
    }
    return mending instanceof OfReceipt receipt ? receipt(receipt) : consent((OfConsent) mending);
  }

  private Function<Unit, Void> person(OfPerson mending) {
    CustomerId id = broken.repair().subject().customer();
    require(id != null && broken.repair().fault().pointer().startsWith("/customer/"));
    Faults faults = new Faults();
    PersonReader.Setting setting =
        new PersonReader.Setting("/value", house.apply(List.of()).region(), broken.at());
    Sayings said = new PersonReader(normalizer, policy, faults, setting).read(mending.person()).sayings();
    faults.refuseIfAny();
    require(!said.isEmpty());
    return unit -> {
      new CustomerBook(unit).tellChosen(current(unit, id).id(), occasion(), said);
      return null;
    };
  }

  private Occasion occasion() {
    return new Occasion(
        Source.REPAIR,
        broken.capture().origin(),
        new CustomerRecord.Said(broken.capture().id(), broken.capture().time()));
  }

  private Function<Unit, Void> receipt(OfReceipt mending) {
    require(broken.repair().subject().purchase() != null);
    HouseFacts facts = house.apply(List.of());
    LocalDate day = LocalDate.ofInstant(broken.capture().time().at(), facts.zone());
    ReceiptContext context =
        new ReceiptContext(
            broken.capture().origin().store(), broken.capture().origin().till(), day, facts.store() != null);
    Faults faults = new Faults();
    ReceiptReading reading =
        ReceiptReader.read(new ReceiptMasking("/value", faults).mask(mending.receipt()), context);
    reading.warnings().stream().map(w -> w.below("/value")).forEach(faults::warn);
    faults.refuseIfAny();
    Receipt receipt = ((ReceiptReading.Readable) reading).receipt();
    return unit -> {
      mend(unit, receipt);
      return null;
    };
  }

  // A receipt of the same identity may have come in since: then the mended one stands beside it, in conflict.
  private void mend(Unit unit, Receipt receipt) {
    Purchase purchase =
        unit.repositories().purchases().find(broken.repair().subject().purchase()).orElseThrow();
    require(purchase.state() == PurchaseState.NEEDS_REPAIR);
    boolean taken =
        unit.repositories().purchases().under(receipt.identity()).stream()
            .flatMap(other -> other.receipt().stream())
            .anyMatch(other -> !other.sameContentAs(receipt));
    PurchaseSource by = purchase.source();
    new PurchaseBook(unit).mend(purchase, receipt, taken ? PurchaseState.CONFLICT : PurchaseState.RECORDED, by);
  }

  private Function<Unit, Void> consent(OfConsent mending) {
    CustomerId id = broken.repair().subject().customer();
    require(id != null && broken.repair().fault().pointer().startsWith("/consents/"));
    Faults faults = new Faults();
    HouseFacts facts = house.apply(List.of(mending.consent()));
    ConsentStatement statement =
        new ConsentEntries(normalizer, facts, faults)
            .read("/value", mending.consent(), Sayings.NONE)
            .counting()
            .orElse(null);
    faults.refuseIfAny();
    DecisionSource source =
        new DecisionSource(broken.capture().id(), DecisionPlace.of(broken.capture().origin()), null);
    return unit -> {
      Customer customer = current(unit, id);
      ConsentStatement complete = ConsentBook.complete(statement, Sayings.NONE, customer.profile(), broken.capture().time());
      new ConsentBook(unit).decide(customer.id(), complete, broken.capture().time(), source);
      return null;
    };
  }

  private static Customer current(Unit unit, CustomerId id) {
    return new CustomerBook(unit).existing(id);
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new RefusedException(
          FaultCode.NOT_MENDABLE, "This cannot be mended by such a value: set it aside, or send what fits its place");
    }
  }
}
