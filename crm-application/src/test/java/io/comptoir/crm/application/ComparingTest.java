package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.SharedByMany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparingTest {
  private static final String PHONE = "+33612345678";

  private final Comptoir house = Comptoir.open(new InMemoryStorage());
  private final Comparing comparing = new Comparing(new BuiltInNormalizer().names());

  @AfterEach
  void close() {
    house.close();
  }

  private CustomerId created(String given) {
    return Waiting.on(house.customers().create(named(given, "Martin", PHONE), Said.NOW)).value().customer().id();
  }

  private Match match(CustomerId one, CustomerId other) {
    Customer first = house.customers().read(one).orElseThrow().customer();
    Customer second = house.customers().read(other).orElseThrow().customer();
    return house.storage().read(r -> comparing.match(first.profile(), second.profile(), r.customers()));
  }

  private static Reason phone(Match match) {
    return match.reasons().stream().filter(reason -> reason.field() == MatchField.PHONE).findFirst().orElseThrow();
  }

  @Test
  void matchShouldNameAPhoneThatTooManyHaveAndTakeItForNothing() {
    CustomerId camille = created("Camille");
    CustomerId kamille = created("Kamille");
    Match ofTwo = match(camille, kamille);
    assertThat(phone(ofTwo)).isInstanceOf(Found.class);

    for (int holder = 2; holder <= CustomerRepository.MOST_HOLDERS; holder++) {
      created("Zoe");
    }

    Match ofMany = match(camille, kamille);
    assertThat(phone(ofMany)).isEqualTo(new SharedByMany(MatchField.PHONE));
    assertThat(ofMany.score()).isLessThan(ofTwo.score());
  }
}
