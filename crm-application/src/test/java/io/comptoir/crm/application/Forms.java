package io.comptoir.crm.application;

import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.LineReferenceForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tills type in these tests. */
final class Forms {
  private Forms() {}

  static Parts parts(PersonForm person) {
    return new Parts(person, List.of(), List.of(), null, null);
  }

  static Parts parts(ReceiptForm receipt) {
    return new Parts(null, List.of(), List.of(), receipt, null);
  }

  static Parts parts(PersonForm person, ReceiptForm receipt, ConsentForm... consents) {
    return new Parts(person, List.of(), List.of(consents), receipt, null);
  }

  static Parts declining(PersonForm person, String... fields) {
    return new Parts(person, List.of(fields), List.of(), null, null);
  }

  static PersonForm person(Map<String, String> fields) {
    return new PersonForm(null, List.of(), fields, null, Map.of());
  }

  static PersonForm named(String given, String family, String phone) {
    return person(Map.of("given_name", given, "family_name", family, "phone", phone));
  }

  static PersonForm card(String number, Map<String, String> fields) {
    return new PersonForm(null, List.of(new IdentifierForm("loyalty_card", null, number)), fields, null, Map.of());
  }

  static PersonForm identified(String type, String source, String value) {
    return new PersonForm(null, List.of(new IdentifierForm(type, source, value)), Map.of(), null, Map.of());
  }

  static PersonForm known(String customerId, Map<String, String> fields) {
    return new PersonForm(customerId, List.of(), fields, null, Map.of());
  }

  static ConsentForm consent(String decision) {
    NoticeForm notice = new NoticeForm("till-opt-in", "2026-1", "fr", null);
    return new ConsentForm("marketing", "email", decision, "screen", notice, null, null, null, Set.of());
  }

  static ReceiptForm sale(String number, String amount) {
    return receipt(number, "sale", new LineForm("1", "BAG-01", null, "Sac cabas", "1", euros(amount), null, euros(amount), null), amount);
  }

  static ReceiptForm returnOf(String number, String soldOn, String amount) {
    LineReferenceForm sold = new LineReferenceForm("PAR-01", "3", soldOn, null, "1");
    String negative = "-" + amount;
    return receipt(number, "return", new LineForm("1", "BAG-01", null, "Sac cabas", "-1", euros(amount), null, euros(negative), sold), negative);
  }

  static ReceiptForm receipt(String number, String kind, LineForm line, String total) {
    return new ReceiptForm(number, null, kind, List.of(line), List.of(), List.of(), euros(total), null, null);
  }

  static MoneyForm euros(String amount) {
    return new MoneyForm(amount, "EUR");
  }
}
