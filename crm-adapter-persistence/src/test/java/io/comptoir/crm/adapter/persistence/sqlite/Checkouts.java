package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Checkouts by number: each says who buys, what was agreed, and a receipt of two lines. Every third buyer comes back. */
final class Checkouts {
  /** How many lines the receipt of each has. */
  static final int LINES = 2;

  private static final Instant OPENING = Instant.parse("2026-11-21T09:00:00Z");
  private static final Origin TILL = new Origin(Stores.paris().code(), new TillCode("3"), new AdvisorCode("A42"));

  private Checkouts() {}

  static OperationId id(int number) {
    return new OperationId(SequentialIds.numbered(number));
  }

  static CaptureRequest numbered(int number) {
    Instant at = OPENING.plusSeconds(number * 60L);
    Parts parts = new Parts(buyer(number), List.of(), List.of(refusal()), receipt(number), null);
    return CaptureRequest.of(new CaptureForm(id(number), null, new Clocks(at.toString(), at.toString()), TILL, parts));
  }

  private static PersonForm buyer(int number) {
    int person = number % 3 == 0 ? number / 6 : number;
    return PersonForm.of(
        Map.of(
            "given_name", "Camille", "family_name", "Martin " + person,
            "email", "camille." + person + "@example.org"));
  }

  private static ConsentForm refusal() {
    ContactForm golden = new ContactForm("email", null);
    return new ConsentForm("marketing", "email", "refused", "screen", null, golden, null, null, Set.of());
  }

  private static ReceiptForm receipt(int number) {
    MoneyForm price = new MoneyForm("12.50", "EUR");
    List<LineForm> lines =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(line -> new LineForm("" + line, "BAG-01", null, "A bag", "1", price, null, price, null))
            .toList();
    MoneyForm total = new MoneyForm("25.00", "EUR");
    return new ReceiptForm("R" + number, null, "sale", lines, List.of(), List.of(), total, null, "as it came");
  }
}
