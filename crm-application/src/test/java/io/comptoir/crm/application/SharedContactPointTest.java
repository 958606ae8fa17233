package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.Mending.OfPerson;
import io.comptoir.crm.application.port.in.RepairUseCase.Deciding;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whichever way a shared contact point comes in, those who share it are known to each other. */
class SharedContactPointTest {
  private final Shop shop = new Shop();
  private final CustomerId paul = shop.capture(parts(named("Paul", "Durand", "+33612345678"))).result().customer();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void changeShouldRememberCandidatesWhenTheNewPhoneIsSomeoneElsesToo() {
    CustomerId camille = shop.capture(parts(named("Camille", "Martin", "+33698765432"))).result().customer();
    long version = shop.comptoir.customers().read(camille).orElseThrow().customer().version();
    Waiting.on(shop.comptoir.customers().change(camille, version, person(Map.of("phone", "+33612345678"))));

    assertThat(candidates(camille)).containsExactly(paul);
  }

  @Test
  void mendShouldRememberCandidatesWhenTheMendedPhoneIsSomeoneElsesToo() {
    CustomerId camille = shop.capture(parts(named("Camille", "Martin", "call me"))).result().customer();
    Repair repair = shop.comptoir.repairs().open(null, 10).get(0);
    Waiting.on(
        shop.comptoir
            .repairs()
            .mend(repair.id(), new OfPerson(person(Map.of("phone", "+33612345678"))), Deciding.of(repair)));

    assertThat(candidates(camille)).containsExactly(paul);
  }

  private List<CustomerId> candidates(CustomerId customer) {
    return shop.comptoir.storage().read(r -> r.reviews().candidatesOf(customer));
  }
}
