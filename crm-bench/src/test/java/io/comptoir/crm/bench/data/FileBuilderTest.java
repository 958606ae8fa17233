package io.comptoir.crm.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.domain.customer.CustomerRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the storage in memory: the builder knows no engine. */
class FileBuilderTest {
  private static final int CUSTOMERS = 2_300;

  private final People people = new People(7);

  @Test
  void buildShouldMakeAFileThatTheChainOfHashesConfirms() {
    try (Comptoir comptoir = built(new ArrayList<>())) {
      assertThat(comptoir.integrity().verify((done, total) -> {}).isWhole()).isTrue();
    }
  }

  @Test
  void buildShouldMakePeopleWhoAreFoundWithWhatTheyBought() {
    try (Comptoir comptoir = built(new ArrayList<>())) {
      Person person = people.person(2_200);
      LookupAnswer answer = comptoir.lookups().lookup(LookupQuery.of(person.contact().phone(), House.PARIS));

      assertThat(answer.matches()).isNotEmpty();
      assertThat(answer.matches().get(0).brief().shopping().count()).isEqualTo(person.purchases());
    }
  }

  @Test
  void buildShouldBeTheSameWhenItIsDoneAgain() {
    try (Comptoir once = built(new ArrayList<>());
        Comptoir again = built(new ArrayList<>())) {
      assertThat(head(again)).isEqualTo(head(once));
    }
  }

  @Test
  void buildShouldTellHowManyAreDurable() {
    List<Long> told = new ArrayList<>();

    built(told).close();

    assertThat(told).containsExactly(2_000L, (long) CUSTOMERS);
  }

  @Test
  void houseAccountsShouldHaveTheirRecords() {
    try (Comptoir comptoir = built(new ArrayList<>())) {
      new HouseAccounts(comptoir.storage(), new BuiltInNormalizer().names()).build(60);

      LookupQuery many = LookupQuery.of(HouseAccounts.MANY.phone(), House.PARIS);
      var brief = comptoir.lookups().lookup(many).matches().get(0).brief();
      List<CustomerRecord> records =
          comptoir.storage().read(file -> file.customers().recordsOf(brief.customer().id(), 100));
      assertThat(records).hasSize(60);
      assertThat(comptoir.integrity().verify((done, total) -> {}).isWhole()).isTrue();
    }
  }

  private static byte[] head(Comptoir comptoir) {
    return comptoir.storage().read(file -> file.changes().head());
  }

  private Comptoir built(List<Long> told) {
    InMemoryStorage storage = new InMemoryStorage();
    new FileBuilder(storage, people, new BuiltInNormalizer().names(), 2_000).build(CUSTOMERS, told::add);
    return Comptoir.open(storage);
  }
}
