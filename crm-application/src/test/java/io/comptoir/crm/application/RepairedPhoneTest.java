package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A phone number that had to be put right: the till is told, and what was typed stays. */
class RepairedPhoneTest {
  private static final String TYPED = "33 6 12 34 56 78";
  private static final String NUMBER = "+33612345678";

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private List<CustomerRecord> records(CustomerId id) {
    return shop.comptoir.storage().read(all -> all.customers().recordsOf(id, 10));
  }

  private Customer customer(CustomerId id) {
    return shop.comptoir.storage().read(all -> all.customers().find(id)).orElseThrow();
  }

  @Test
  void captureShouldTellThatANumberWasPutRightAndKeepNothingAside() {
    List<Warning> warnings = shop.capture(parts(named("Camille", "Martin", TYPED))).warnings();

    assertThat(warnings).extracting(Warning::pointer).containsExactly("/customer/phone");
    assertThat(warnings).extracting(Warning::code).containsExactly(FaultCode.PHONE_REPAIRED);
    assertThat(warnings).extracting(Warning::kept).containsExactly(false);
  }

  @Test
  void captureShouldTakeTheNumberAlsoWhenItIsStrict() {
    CustomerId id =
        shop.sendStrictly(shop.form(shop.id(), null, parts(named("Camille", "Martin", TYPED)))).result().customer();

    assertThat(customer(id).profile().contacts(ContactKind.PHONE)).hasSize(1);
  }

  @Test
  void recordShouldKeepWhatWasTypedAndTheCustomerShowTheNumber() {
    CustomerId id = shop.capture(parts(named("Camille", "Martin", TYPED))).result().customer();

    assertThat(customer(id).profile().contacts(ContactKind.PHONE))
        .extracting(ContactPoint::said)
        .extracting(SaidContact::display)
        .containsExactly(NUMBER);
    assertThat(records(id))
        .flatExtracting(record -> record.sayings().contacts())
        .extracting(SaidContact::display)
        .containsExactly(TYPED);
  }

  @Test
  void captureShouldRecogniseWhoGaveTheRightNumberBefore() {
    CustomerId id = shop.capture(parts(named("Camille", "Martin", "06 12 34 56 78"))).result().customer();

    assertThat(shop.capture(parts(named("Camille", "Martin", TYPED))).result().customer()).isEqualTo(id);
  }
}
