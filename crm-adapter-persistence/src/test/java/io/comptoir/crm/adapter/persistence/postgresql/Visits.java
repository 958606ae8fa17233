package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tills send in these tests, by number. */
final class Visits {
  private static final String NOON = "2026-11-21T12:00:00Z";
  private static final Origin TILL = new Origin(Stores.paris().code(), new TillCode("3"), new AdvisorCode("A42"));

  private Visits() {}

  static OperationId id(int number) {
    return new OperationId(SequentialIds.numbered(number));
  }

  static CaptureRequest of(int number, PersonForm person) {
    return request(number, null, new Parts(person, List.of(), List.of(), null, null));
  }

  static CaptureRequest of(int number, PersonForm person, ReceiptForm receipt) {
    return request(number, null, new Parts(person, List.of(), List.of(), receipt, null));
  }

  /** Says no to e-mails, after another capture that says who speaks. */
  static CaptureRequest refusing(int number, int first) {
    ConsentForm refusal =
        new ConsentForm("marketing", "email", "refused", "screen", null, null, null, null, Set.of());
    return request(number, id(first), new Parts(null, List.of(), List.of(refusal), null, null));
  }

  private static CaptureRequest request(int number, @Nullable OperationId follows, Parts parts) {
    return CaptureRequest.of(new CaptureForm(id(number), follows, new Clocks(NOON, NOON), TILL, parts));
  }

  static PersonForm person(int number) {
    return PersonForm.of(
        Map.of(
            "given_name", "Camille", "family_name", "Martin",
            "email", "camille." + number + "@example.org", "phone", "+336" + (12_000_000 + number)));
  }

  static ReceiptForm receipt(int number) {
    MoneyForm price = new MoneyForm("12.50", "EUR");
    LineForm line = new LineForm("1", "BAG-01", null, "A bag", "1", price, null, price, null);
    return new ReceiptForm("R" + number, null, "sale", List.of(line), List.of(), List.of(), price, null, null);
  }
}
