package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.all;
import static io.comptoir.crm.testkit.fixture.Customers.camille;
import static io.comptoir.crm.testkit.fixture.Customers.cardIdentifier;
import static io.comptoir.crm.testkit.fixture.Customers.email;
import static io.comptoir.crm.testkit.fixture.Customers.emailKey;
import static io.comptoir.crm.testkit.fixture.Customers.folded;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.name;
import static io.comptoir.crm.testkit.fixture.Customers.named;
import static io.comptoir.crm.testkit.fixture.Customers.operation;
import static io.comptoir.crm.testkit.fixture.Customers.phone;
import static io.comptoir.crm.testkit.fixture.Customers.phoneKey;
import static io.comptoir.crm.testkit.fixture.Customers.record;
import static io.comptoir.crm.testkit.fixture.Customers.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.CustomerRepository.Numbered;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.ContactState;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.Customer.Merged;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerRecord.Said;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Provenance;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.customer.Sightings;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Scribe;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link CustomerRepository} keeps, word for word as the port promises. */
public abstract class CustomerRepositoryContract extends PortContract {
  private static final String PHONE = "+33612345678";
  private static final Sayings CARD = Customers.card("C-1");
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);
  private static final CustomerId THREE = id(3);

  private Optional<Customer> find(CustomerId id) {
    return read(repositories -> repositories.customers().find(id));
  }

  private Customer customer(CustomerId id) {
    return find(id).orElseThrow();
  }

  private Profile ownProfile(CustomerId id) {
    return read(repositories -> repositories.customers().ownProfile(id));
  }

  private List<CustomerRecord> recordsOf(CustomerId id, int limit) {
    return read(repositories -> repositories.customers().recordsOf(id, limit));
  }

  private Optional<CustomerRecord> recordUnder(RecordId id) {
    return read(repositories -> repositories.customers().record(id));
  }

  private List<CustomerId> holdersOf(Identifier identifier) {
    return read(repositories -> repositories.customers().holdersOf(identifier));
  }

  private List<CustomerId> holders(ContactKey... contacts) {
    return read(repositories -> repositories.customers().holdersOf(List.of(contacts)));
  }

  private static RecordId recordId(long number) {
    return record(number, Sayings.NONE).id();
  }

  private static Profile said(long number, Sayings sayings) {
    return record(number, sayings).profile();
  }

  /** One customer. */
  @Nested
  protected class Files {
    @Test
    protected void findShouldBeEmptyWhenTheIdWasNeverGiven() {
      assertThat(find(ONE)).isEmpty();
    }

    @Test
    protected void findShouldAnswerSomeoneOfWhomNothingIsKnownWhenJustCreated() {
      scribe(scribe -> scribe.create(1, CustomerStatus.PROVISIONAL));

      assertThat(customer(ONE)).isEqualTo(Customer.created(ONE, CustomerStatus.PROVISIONAL, Moments.at(1)));
    }

    @Test
    protected void findShouldSeeWhatTheSameUnitWroteWhenAskedWithinIt() {
      Optional<Customer> seen =
          commit(repositories -> repositories.customers().find(new Scribe(repositories).create(1, camille())));

      assertThat(seen.orElseThrow().profile()).isEqualTo(said(1, camille()));
    }

    @Test
    protected void createShouldFailWhenTheIdIsTaken() {
      scribe(scribe -> scribe.create(1, camille()));

      assertThatThrownBy(() -> scribe(scribe -> scribe.create(1))).isNotNull();
      assertThat(customer(ONE).profile()).isEqualTo(said(1, camille()));
    }

    @Test
    protected void promoteShouldMakeACustomerRegularWhenProvisional() {
      scribe(scribe -> scribe.create(1, CustomerStatus.PROVISIONAL));

      write(repositories -> repositories.customers().promote(ONE));

      assertThat(customer(ONE).status()).isEqualTo(CustomerStatus.REGULAR);
    }

    @Test
    protected void promoteShouldChangeNothingWhenRegularAlready() {
      scribe(scribe -> scribe.create(1, camille()));
      Customer before = customer(ONE);

      write(repositories -> repositories.customers().promote(ONE));

      assertThat(customer(ONE)).isEqualTo(before);
    }
  }

  /** The fold of one customer. */
  @Nested
  protected class Profiles {
    @Test
    protected void ownProfileShouldBeEmptyWhenNothingWasSaid() {
      scribe(scribe -> scribe.create(1));

      assertThat(ownProfile(ONE)).isEqualTo(Profile.EMPTY);
    }

    @Test
    protected void updateProfileShouldKeepEveryPartOfIt() {
      scribe(scribe -> scribe.create(1));

      write(repositories -> repositories.customers().updateProfile(ONE, Profile.EMPTY, everything(), 7));

      assertThat(ownProfile(ONE)).isEqualTo(everything());
      assertThat(customer(ONE).profile()).isEqualTo(everything());
      assertThat(customer(ONE).version()).isEqualTo(7);
    }

    @Test
    protected void updateProfileShouldReplaceWhatDiffers() {
      scribe(scribe -> scribe.create(1, all(camille(), value(FieldName.TITLE, "Mme"))));
      Profile after = said(2, all(named("Camille", "Durand"), phone(PHONE), email("durand@example.org")));

      scribe(scribe -> scribe.update(ONE, 2, after));

      assertThat(ownProfile(ONE)).isEqualTo(after);
      assertThat(customer(ONE).profile()).isEqualTo(after);
    }

    @Test
    protected void updateProfileShouldDropEverythingWhenNothingIsLeft() {
      scribe(scribe -> scribe.create(1));
      write(repositories -> repositories.customers().updateProfile(ONE, Profile.EMPTY, everything(), 2));

      write(repositories -> repositories.customers().updateProfile(ONE, everything(), Profile.EMPTY, 3));

      assertThat(customer(ONE).profile()).isEqualTo(Profile.EMPTY);
      assertThat(holders(phoneKey(PHONE))).isEmpty();
      assertThat(holdersOf(cardIdentifier("C-1"))).isEmpty();
      List<CustomerId> found = read(repositories -> repositories.search().byName(folded("camille"), 10));
      assertThat(found).isEmpty();
    }

    @Test
    protected void updateProfileShouldLeaveOthersAsTheyAre() {
      scribe(scribe -> scribe.create(1, camille()));
      Customer before = customer(ONE);

      scribe(scribe -> scribe.create(2, camille()));

      assertThat(customer(ONE)).isEqualTo(before);
    }

    private Profile everything() {
      SortedMap<FieldName, GoldenValue> values = new TreeMap<>();
      put(values, SaidValue.of(FieldName.TITLE, null), false);
      put(values, new SaidValue(FieldName.GIVEN_NAME, "Camille", folded("Camille")), true);
      put(values, SaidValue.of(FieldName.BIRTHDAY, "--02-29"), false);
      put(values, SaidValue.of(FieldName.custom("ring_size"), "52"), false);
      TreeSet<Identifier> identifiers = new TreeSet<>(Profile.EMPTY.identifiers().comparator());
      identifiers.addAll(List.of(cardIdentifier("C-1"), new Identifier(IdentifierType.EXTERNAL, "pos", "C-1")));
      return new Profile(values, contacts(), identifiers);
    }

    private void put(SortedMap<FieldName, GoldenValue> values, SaidValue said, boolean chosen) {
      Provenance provenance = new Provenance(recordId(5), chosen, Moments.at(5), operation(6));
      values.put(said.field(), new GoldenValue(said, provenance));
    }

    private List<ContactPoint> contacts() {
      ContactKey post = new ContactKey(ContactKind.POST, "12ruedelapaix 75002 paris fr");
      return List.of(
          point(phoneKey(PHONE), PHONE, ContactState.VERIFIED, seen(1, 1, 1)),
          point(phoneKey(phoneOf(1)), phoneOf(1), ContactState.UNVERIFIED, seen(1, 9, 3)),
          point(emailKey("c@example.org"), "C@Example.org", ContactState.UNDELIVERABLE, seen(2, 3, 2)),
          point(post, "12 rue de la Paix\u001f75002\u001fParis\u001fFR", ContactState.UNVERIFIED, seen(4, 4, 1)));
    }

    private ContactPoint point(ContactKey key, String display, ContactState state, Sightings seen) {
      return new ContactPoint(new SaidContact(key, display), state, seen);
    }

    private Sightings seen(long first, long last, long times) {
      return new Sightings(Moments.at(first), Moments.at(last), times);
    }
  }

  /** What was said, source by source. */
  @Nested
  protected class Records {
    @Test
    protected void recordShouldBeEmptyWhenTheIdWasNeverGiven() {
      assertThat(recordUnder(recordId(1))).isEmpty();
    }

    @Test
    protected void recordShouldAnswerWhatWasAdded() {
      CustomerRecord full =
          record(1, all(camille(), value(FieldName.LANGUAGE, "fr"), takenBack(), CARD));
      Said said = new Said(operation(2), new EffectiveTime(Moments.at(1), true, Moments.at(9)));
      CustomerRecord imported = new CustomerRecord(recordId(2), Source.IMPORT, null, said, phone(PHONE));
      CustomerRecord unserved =
          new CustomerRecord(recordId(3), Source.TILL, Stores.tillAlone(), said, email("a@example.org"));

      scribe(
          scribe -> {
            scribe.create(1);
            List.of(full, imported, unserved).forEach(record -> scribe.record(ONE, record));
          });

      assertThat(recordsOf(ONE, 10)).containsExactly(full, imported, unserved);
      assertThat(recordUnder(imported.id())).contains(imported);
    }

    @Test
    protected void recordsOfShouldAnswerTheFirstOnesReceivedWhenThereAreMoreThanTheLimit() {
      scribe(
          scribe -> {
            scribe.create(1);
            List.of(11L, 12L, 13L).forEach(number -> scribe.record(ONE, record(number, phone(phoneOf(number % 10)))));
          });

      assertThat(recordsOf(ONE, 2))
          .extracting(CustomerRecord::id)
          .containsExactly(recordId(11), recordId(12));
    }

    @Test
    protected void recordsOfShouldMixThoseOfMergedCustomersInOrderOfReception() {
      CustomerRecord first = record(11, phone(PHONE));
      CustomerRecord second = record(12, email("a@example.org"));
      CustomerRecord third = record(13, named("Camille", "Martin"));
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2);
            scribe.record(ONE, first);
            scribe.record(TWO, second);
            scribe.record(ONE, third);
            scribe.join(TWO, ONE, 20);
          });

      assertThat(recordsOf(ONE, 10)).containsExactly(first, second, third);
      assertThat(recordsOf(TWO, 10)).containsExactly(first, second, third);

      scribe(scribe -> scribe.part(TWO, ONE, 21));

      assertThat(recordsOf(ONE, 10)).containsExactly(first, third);
      assertThat(recordsOf(TWO, 10)).containsExactly(second);
    }

    @Test
    protected void recordsOfShouldBeEmptyWhenTheCustomerHasNone() {
      scribe(scribe -> scribe.create(1));

      assertThat(recordsOf(ONE, 10)).isEmpty();
    }

    @Test
    protected void addConfirmationShouldLeaveProfileAndRecordsAsTheyAre() {
      scribe(scribe -> scribe.create(1, camille()));
      Customer before = customer(ONE);

      Confirmation confirmation = new Confirmation(ONE, operation(2), Moments.time(2), camille());
      write(repositories -> repositories.customers().addConfirmation(confirmation));

      assertThat(customer(ONE)).isEqualTo(before);
      assertThat(recordsOf(ONE, 10)).isEmpty();
    }
  }

  /** Who answers for whom. */
  @Nested
  protected class Links {
    @Test
    protected void findShouldAnswerTheSurvivorWithTheFoldOverBothWhenMerged() {
      scribe(
          scribe -> {
            scribe.create(1, all(named("Camille", "Martin"), phone(PHONE)));
            scribe.create(2, all(named("Camille", "Durand"), email("c@example.org")));
            scribe.join(TWO, ONE, 9);
          });

      Customer survivor = customer(ONE);
      assertThat(survivor.id()).isEqualTo(ONE);
      assertThat(survivor.createdAt()).isEqualTo(Moments.at(1));
      assertThat(survivor.profile())
          .isEqualTo(
              said(1, all(named("Camille", "Martin"), phone(PHONE)))
                  .and(said(2, all(named("Camille", "Durand"), email("c@example.org")))));
      assertThat(survivor.merged()).containsExactly(new Merged(TWO, Moments.at(9)));
      assertThat(customer(TWO)).isEqualTo(survivor);
    }

    @Test
    protected void ownProfileShouldStayTheOwnOneWhenMerged() {
      scribe(
          scribe -> {
            scribe.create(1, phone(PHONE));
            scribe.create(2, email("c@example.org"));
            scribe.join(TWO, ONE, 9);
          });

      assertThat(ownProfile(ONE)).isEqualTo(said(1, phone(PHONE)));
      assertThat(ownProfile(TWO)).isEqualTo(said(2, email("c@example.org")));
    }

    @Test
    protected void linkShouldRaiseBothVersionsByOne() {
      scribe(
          scribe -> {
            scribe.create(1, phone(PHONE));
            scribe.create(2);
            scribe.join(TWO, ONE, 9);
          });
      assertThat(customer(ONE).version()).isEqualTo(3);

      scribe(scribe -> scribe.part(TWO, ONE, 10));

      assertThat(customer(ONE).version()).isEqualTo(4);
      assertThat(customer(TWO).version()).isEqualTo(3);
    }

    @Test
    protected void updateProfileShouldChangeTheVersionOfTheSurvivorWhenMerged() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2);
            scribe.join(TWO, ONE, 9);
          });

      write(
          repositories ->
              repositories.customers().updateProfile(TWO, Profile.EMPTY, said(3, phone(PHONE)), 17));

      assertThat(customer(ONE).version()).isEqualTo(17);
      assertThat(customer(ONE).profile()).isEqualTo(said(3, phone(PHONE)));
      assertThat(ownProfile(ONE)).isEqualTo(Profile.EMPTY);
      assertThat(ownProfile(TWO)).isEqualTo(said(3, phone(PHONE)));
    }

    @Test
    protected void promoteShouldMakeTheSurvivorRegularWhenTheCustomerWasMerged() {
      scribe(
          scribe -> {
            scribe.create(1, CustomerStatus.PROVISIONAL);
            scribe.create(2, CustomerStatus.PROVISIONAL);
            scribe.join(TWO, ONE, 9);
          });

      write(repositories -> repositories.customers().promote(TWO));

      assertThat(customer(ONE).status()).isEqualTo(CustomerStatus.REGULAR);
    }

    @Test
    protected void findShouldAnswerTheLastSurvivorWhenMergedOnAndOn() {
      scribe(CustomerRepositoryContract::chain);

      assertThat(customer(THREE).merged())
          .as("the moments since which they are THREE's")
          .containsExactly(new Merged(ONE, Moments.at(10)), new Merged(TWO, Moments.at(10)));
      assertThat(customer(ONE)).isEqualTo(customer(THREE));
      assertThat(customer(TWO)).isEqualTo(customer(THREE));
      assertThat(customer(THREE).profile().contacts(ContactKind.PHONE)).hasSize(3);
    }

    @Test
    protected void mergedIntoShouldNameTheDirectSurvivorUntilTheyAreParted() {
      scribe(CustomerRepositoryContract::chain);
      assertThat(mergedInto(ONE)).contains(TWO);
      assertThat(mergedInto(TWO)).contains(THREE);
      assertThat(mergedInto(THREE)).isEmpty();

      scribe(scribe -> scribe.part(ONE, TWO, 11));

      assertThat(mergedInto(ONE)).isEmpty();
    }

    private Optional<CustomerId> mergedInto(CustomerId id) {
      return read(repositories -> repositories.customers().mergedInto(id));
    }

    @Test
    protected void partShouldTakeBackAllThatWereMergedIntoTheRetiredOne() {
      scribe(CustomerRepositoryContract::chain);

      scribe(scribe -> scribe.part(TWO, THREE, 11));

      assertThat(customer(ONE)).isEqualTo(customer(TWO));
      assertThat(customer(TWO).id()).isEqualTo(TWO);
      assertThat(customer(TWO).merged()).containsExactly(new Merged(ONE, Moments.at(9)));
      assertThat(customer(TWO).profile()).isEqualTo(said(2, phone(phoneOf(2))).and(said(1, phone(phoneOf(1)))));
      assertThat(customer(THREE).merged()).isEmpty();
      assertThat(customer(THREE).profile()).isEqualTo(said(3, phone(phoneOf(3))));
    }

    @Test
    protected void partShouldFreeTheRetiredOneAloneWhenTheSurvivorWasMergedOn() {
      scribe(CustomerRepositoryContract::chain);
      long version = customer(THREE).version();

      scribe(scribe -> scribe.part(ONE, TWO, 11));

      assertThat(customer(ONE).id()).isEqualTo(ONE);
      assertThat(customer(ONE).profile()).isEqualTo(said(1, phone(phoneOf(1))));
      assertThat(customer(TWO)).isEqualTo(customer(THREE));
      assertThat(customer(THREE).merged()).containsExactly(new Merged(TWO, Moments.at(10)));
      assertThat(customer(THREE).profile()).isEqualTo(said(3, phone(phoneOf(3))).and(said(2, phone(phoneOf(2)))));
      assertThat(customer(THREE).version()).isEqualTo(version + 1);
    }

    @Test
    protected void joinShouldBePossibleAgainWhenParted() {
      scribe(
          scribe -> {
            scribe.create(1, camille());
            scribe.create(2, phone(PHONE));
            scribe.join(TWO, ONE, 9);
            scribe.part(TWO, ONE, 10);
            scribe.join(ONE, TWO, 11);
          });

      assertThat(customer(ONE).id()).isEqualTo(TWO);
      assertThat(customer(TWO).merged()).containsExactly(new Merged(ONE, Moments.at(11)));
    }

    private static final DecidedBy SOMEBODY =
        new DecidedBy(
            operation(91), new KeyId(SequentialIds.numbered(92)), new StoreCode("PAR-01"), null, new AdvisorCode("A42"));

    @Test
    protected void chosenValuesShouldCountForTheSurvivorAsLongAsTheMergeStands() {
      CustomerRecord choices = choices(10, name(FieldName.FAMILY_NAME, "Durand"));
      scribe(
          scribe -> {
            scribe.create(1, name(FieldName.FAMILY_NAME, "Martin"));
            scribe.create(2, name(FieldName.FAMILY_NAME, "Durand"));
            scribe.tell(ONE, 3, name(FieldName.FAMILY_NAME, "Duval"));
          });
      Customer before = customer(ONE);

      scribe(scribe -> scribe.join(TWO, ONE, choices, SOMEBODY));

      assertThat(customer(ONE).profile().value(FieldName.FAMILY_NAME)).contains("Durand");
      assertThat(customer(ONE).profile().values().get(FieldName.FAMILY_NAME).provenance().record()).isEqualTo(choices.id());
      scribe(scribe -> scribe.tell(ONE, 20, name(FieldName.FAMILY_NAME, "Petit")));
      assertThat(customer(ONE).profile().value(FieldName.FAMILY_NAME)).as("chosen by hand").contains("Durand");

      scribe(scribe -> scribe.part(TWO, ONE, 30));

      assertThat(before.profile().value(FieldName.FAMILY_NAME)).contains("Duval");
      assertThat(customer(ONE).profile().value(FieldName.FAMILY_NAME)).contains("Petit");
      assertThat(customer(TWO).profile().value(FieldName.FAMILY_NAME)).contains("Durand");
    }

    private static CustomerRecord choices(long number, Sayings sayings) {
      CustomerRecord told = record(number, sayings);
      return new CustomerRecord(told.id(), Source.CORRECTION, null, told.said(), sayings);
    }

    @Test
    protected void linksOfShouldAnswerEveryPartInOrderOfReceptionToEitherSide() {
      CustomerRecord choices = choices(10, name(FieldName.FAMILY_NAME, "Durand"));
      scribe(
          scribe -> {
            List.of(1L, 2L, 3L).forEach(scribe::create);
            scribe.join(TWO, ONE, choices, SOMEBODY);
            scribe.part(TWO, ONE, 12);
            scribe.join(THREE, TWO, 11);
          });
      CustomerLink.Decision decision = new CustomerLink.Decision(SOMEBODY, choices.id());
      CustomerLink joined = new CustomerLink(TWO, ONE, true, LinkReason.DECIDED, Moments.at(10), decision);
      CustomerLink parted = new CustomerLink(TWO, ONE, false, LinkReason.DECIDED, Moments.at(12));
      CustomerLink other = new CustomerLink(THREE, TWO, true, LinkReason.DECIDED, Moments.at(11));

      assertThat(linksOf(TWO)).containsExactly(joined, parted, other);
      assertThat(linksOf(ONE)).containsExactly(joined, parted);
      assertThat(linksOf(THREE)).containsExactly(other);
    }

    private List<CustomerLink> linksOf(CustomerId id) {
      return read(repositories -> repositories.customers().linksOf(id));
    }

    @Test
    protected void recordsShouldBeCountedWithThoseOfMergedCustomersUpToALimitAndListedPerCustomerWithinATime() {
      scribe(
          scribe -> {
            List.of(1L, 2L).forEach(scribe::create);
            List.of(3L, 4L, 5L).forEach(number -> scribe.record(ONE, record(number, camille())));
            scribe.record(TWO, record(6, camille()));
            scribe.join(TWO, ONE, 9);
          });
      Function<Integer, Integer> counted = most -> read(repositories -> repositories.customers().countRecords(TWO, most));

      assertThat(counted.apply(9)).isEqualTo(4);
      assertThat(counted.apply(4)).isEqualTo(4);
      assertThat(counted.apply(2)).isEqualTo(2);
      assertThat(recordsLinked(ONE, 4, 9, 9)).containsExactly(record(5, camille()).id(), record(4, camille()).id());
      assertThat(recordsLinked(ONE, 0, 9, 1)).containsExactly(record(5, camille()).id());
      assertThat(recordsLinked(TWO, 6, 6, 9)).containsExactly(record(6, camille()).id());
    }

    private List<RecordId> recordsLinked(CustomerId own, long from, long to, int limit) {
      TimeSpan when = new TimeSpan(Moments.at(from), Moments.at(to));
      return read(repositories -> repositories.customers().recordsLinked(own, when, limit));
    }

    @Test
    protected void ownHoldersOfShouldTellWhichOfAMergedPersonHoldsACard() {
      scribe(
          scribe -> {
            scribe.create(1, Customers.card("1"));
            scribe.create(2, all(Customers.card("2"), Customers.card("1")));
            scribe.join(TWO, ONE, 9);
          });
      Function<String, List<CustomerId>> holders =
          number -> read(repositories -> repositories.customers().ownHoldersOf(Customers.cardIdentifier(number)));

      assertThat(holders.apply("2")).containsExactly(TWO);
      assertThat(holders.apply("1")).containsExactly(ONE, TWO);
      assertThat(holders.apply("3")).isEmpty();
    }

    @Test
    protected void mergedShouldStandInOrderOfTheMomentsThenOfTheIds() {
      scribe(
          scribe -> {
            List.of(1L, 2L, 3L, 4L).forEach(scribe::create);
            scribe.join(id(4), ONE, 12);
            scribe.join(THREE, ONE, 11);
            scribe.join(TWO, ONE, 12);
          });

      assertThat(customer(ONE).merged())
          .containsExactly(
              new Merged(THREE, Moments.at(11)), new Merged(TWO, Moments.at(12)), new Merged(id(4), Moments.at(12)));
    }
  }

  private static Sayings takenBack() {
    return value(FieldName.FULL_NAME, null);
  }

  private static String phoneOf(long number) {
    return "+3360000000" + number;
  }

  // One was merged into two, and two into three.
  private static void chain(Scribe scribe) {
    List.of(1L, 2L, 3L).forEach(number -> scribe.create(number, phone(phoneOf(number))));
    scribe.join(ONE, TWO, 9);
    scribe.join(TWO, THREE, 10);
  }

  /** Who holds a contact point or an identifier. */
  @Nested
  protected class Holders {
    @Test
    protected void holdersOfShouldBeEmptyWhenNobodyHoldsAny() {
      scribe(scribe -> scribe.create(1, camille()));

      assertThat(holders(phoneKey("+33699999999"))).isEmpty();
      assertThat(holders()).isEmpty();
      assertThat(holdersOf(cardIdentifier("C-1"))).isEmpty();
    }

    @Test
    protected void holdersOfShouldAnswerEachOnceInOrderOfCreationWhenTheyHoldAny() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2, all(phone(PHONE), email("c@example.org")));
            scribe.create(3, email("c@example.org"));
            scribe.tell(ONE, 4, phone(PHONE));
          });

      assertThat(holders(emailKey("c@example.org"), phoneKey(PHONE))).containsExactly(ONE, TWO, THREE);
      assertThat(holders(phoneKey(PHONE))).containsExactly(ONE, TWO);
    }

    @Test
    protected void holdersOfShouldTellPhonesFromEmails() {
      scribe(scribe -> scribe.create(1, phone(PHONE)));

      assertThat(holders(new ContactKey(ContactKind.EMAIL, PHONE))).isEmpty();
    }

    @Test
    protected void holdersOfShouldLeaveOutPostalAddresses() {
      ContactKey post = new ContactKey(ContactKind.POST, "12ruedelapaix paris");
      Sayings address =
          new Sayings(List.of(), List.of(new SaidContact(post, "12 rue de la Paix\u001f\u001fParis\u001f")), List.of());
      scribe(scribe -> scribe.create(1, address));

      assertThat(holders(post)).isEmpty();
    }

    @Test
    protected void holdersOfShouldLeaveOutProvisionalCustomersUntilTheyArePromoted() {
      scribe(
          scribe -> {
            scribe.create(1, CustomerStatus.PROVISIONAL);
            scribe.tell(ONE, 1, all(phone(PHONE), CARD));
          });
      assertThat(holders(phoneKey(PHONE))).isEmpty();
      assertThat(holdersOf(cardIdentifier("C-1"))).isEmpty();

      write(repositories -> repositories.customers().promote(ONE));

      assertThat(holders(phoneKey(PHONE))).containsExactly(ONE);
      assertThat(holdersOf(cardIdentifier("C-1"))).containsExactly(ONE);
    }

    @Test
    protected void holdersOfShouldNameTheSurvivorOnceWhenMergedCustomersHoldIt() {
      scribe(
          scribe -> {
            scribe.create(1, phone(PHONE));
            scribe.create(2, all(phone(PHONE), CARD));
            scribe.create(3, all(email("c@example.org"), CARD));
            scribe.join(TWO, THREE, 9);
          });

      assertThat(holders(phoneKey(PHONE))).containsExactly(ONE, THREE);
      assertThat(holdersOf(cardIdentifier("C-1"))).containsExactly(THREE);

      scribe(scribe -> scribe.part(TWO, THREE, 10));

      assertThat(holders(phoneKey(PHONE))).containsExactly(ONE, TWO);
      assertThat(holdersOf(cardIdentifier("C-1"))).containsExactly(TWO, THREE);
    }

    @Test
    protected void holdersOfShouldNameTheSurvivorWhenAProvisionalHolderWasMergedIntoARegularCustomer() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.create(2, CustomerStatus.PROVISIONAL);
            scribe.tell(TWO, 2, phone(PHONE));
            scribe.join(TWO, ONE, 9);
          });

      assertThat(holders(phoneKey(PHONE))).containsExactly(ONE);
    }

    @Test
    protected void holdersOfShouldKnowNobodyByWhatWasDropped() {
      scribe(scribe -> scribe.create(1, all(phone(PHONE), email("c@example.org"), CARD)));

      scribe(scribe -> scribe.update(ONE, 2, said(1, email("c@example.org"))));

      assertThat(holders(phoneKey(PHONE))).isEmpty();
      assertThat(holdersOf(cardIdentifier("C-1"))).isEmpty();
      assertThat(holders(emailKey("c@example.org"))).containsExactly(ONE);
    }

    @Test
    protected void holdersOfShouldCompareIdentifiersByTypeSourceAndValue() {
      Identifier external = new Identifier(IdentifierType.EXTERNAL, "pos", "C-1");
      scribe(scribe -> scribe.create(1, new Sayings(List.of(), List.of(), List.of(external))));

      assertThat(holdersOf(external)).containsExactly(ONE);
      assertThat(holdersOf(cardIdentifier("C-1"))).isEmpty();
      assertThat(holdersOf(new Identifier(IdentifierType.EXTERNAL, "erp", "C-1"))).isEmpty();
      assertThat(holdersOf(new Identifier(IdentifierType.EXTERNAL, "pos", "c-1"))).isEmpty();
    }

    @Test
    protected void holdersOfShouldLeaveAContactPointOutWhenMoreThanTheMostHoldIt() {
      int most = CustomerRepository.MOST_HOLDERS;
      scribe(scribe -> crowd(scribe, most));
      assertThat(holders(phoneKey(PHONE))).hasSize(most);

      scribe(scribe -> scribe.create(most + 1L, all(phone(PHONE), email("c@example.org"))));

      assertThat(holders(phoneKey(PHONE))).isEmpty();
      assertThat(holders(phoneKey(PHONE), emailKey("c@example.org"))).containsExactly(id(most + 1L));
    }

    @Test
    protected void holdersOfShouldCountMergedCustomersAsOneAndProvisionalOnesNot() {
      int most = CustomerRepository.MOST_HOLDERS;
      scribe(
          scribe -> {
            crowd(scribe, most + 1);
            CustomerId provisional = scribe.create(900, CustomerStatus.PROVISIONAL);
            scribe.tell(provisional, 900, phone(PHONE));
            scribe.join(TWO, ONE, 1_000);
          });
      assertThat(holders(phoneKey(PHONE))).hasSize(most).doesNotContain(TWO, id(900));

      scribe(scribe -> scribe.part(TWO, ONE, 1_001));

      assertThat(holders(phoneKey(PHONE))).isEmpty();
    }

    @Test
    protected void lockShouldLeaveTheAnswersAsTheyAre() {
      scribe(scribe -> scribe.create(1, camille()));

      List<CustomerId> seen =
          commit(
              repositories -> {
                repositories.customers().lock(all(camille(), phone("+33699999999"), CARD));
                return repositories.customers().holdersOf(List.of(phoneKey(PHONE)));
              });

      assertThat(seen).containsExactly(ONE);
      assertThat(holders(phoneKey("+33699999999"))).isEmpty();
    }

    private void crowd(Scribe scribe, int size) {
      for (long number = 1; number <= size; number++) {
        scribe.create(number, phone(PHONE));
      }
    }
  }

  /** Everybody, one after the other. */
  @Nested
  protected class Everybody {
    private List<Numbered> after(long number, int limit) {
      return read(repositories -> repositories.customers().regularAfter(number, limit));
    }

    @Test
    protected void regularAfterShouldGoThroughThoseWhoAnswerForThemselvesInOrderOfCreation() {
      scribe(
          scribe -> {
            scribe.create(3, camille());
            scribe.create(1, camille());
            scribe.create(4, CustomerStatus.PROVISIONAL);
            scribe.create(2, camille());
            scribe.join(ONE, TWO, 5);
          });

      assertThat(after(0, 10)).extracting(Numbered::id).containsExactly(THREE, TWO);
      assertThat(after(0, 1)).extracting(Numbered::id).containsExactly(THREE);
      assertThat(after(after(0, 1).get(0).number(), 10)).extracting(Numbered::id).containsExactly(TWO);
      assertThat(after(after(0, 2).get(1).number(), 10)).isEmpty();
    }

    @Test
    protected void regularAfterShouldBeEmptyWhenNobodyIsThere() {
      assertThat(after(0, 10)).isEmpty();
    }
  }

  /** Customers of one name. */
  @Nested
  protected class Namesakes {
    private List<CustomerId> namesakes(String name) {
      return namesakes(name, 10);
    }

    private List<CustomerId> namesakes(String name, int limit) {
      return read(repositories -> repositories.customers().namesakesOf(folded(name), limit));
    }

    @Test
    protected void namesakesOfShouldFindTheSameWordsWithOneOfThemMovedToTheFront() {
      scribe(
          scribe -> {
            scribe.create(1, named("Jean Paul", "Martin"));
            scribe.create(2, named("Martin Jean", "Paul"));
          });

      assertThat(namesakes("jean paul martin")).containsExactly(ONE, TWO);
      assertThat(namesakes("martin jean paul")).containsExactly(ONE, TWO);
      assertThat(namesakes("paul jean martin")).contains(ONE);
    }

    @Test
    protected void namesakesOfShouldFindNobodyWhenAWordIsMissingOrOnlyBegun() {
      scribe(scribe -> scribe.create(1, named("Jean Paul", "Martin")));

      for (String name : List.of("", "jean martin", "jean paul", "jean paul mart", "jean paul martin x", "jean jean martin")) {
        assertThat(namesakes(name)).as(name).isEmpty();
      }
    }

    @Test
    protected void namesakesOfShouldLookAtFullNameAndCompanyEachForItself() {
      scribe(
          scribe -> {
            scribe.create(1, all(named("Camille", "Durand"), name(FieldName.FULL_NAME, "Martin Camille")));
            scribe.create(2, name(FieldName.COMPANY_NAME, "Camille Martin"));
          });

      assertThat(namesakes("camille martin")).containsExactly(ONE, TWO);
      assertThat(namesakes("durand camille")).containsExactly(ONE);
    }

    @Test
    protected void namesakesOfShouldAnswerSurvivorsOnceAndNoProvisionalOnes() {
      scribe(
          scribe -> {
            scribe.create(1, named("Camille", "Martin"));
            scribe.create(2, named("Martin", "Camille"));
            scribe.create(3, named("Camille", "Dupont"));
            scribe.create(4, CustomerStatus.PROVISIONAL);
            scribe.tell(id(4), 5, named("Camille", "Martin"));
            scribe.join(TWO, ONE, 6);
            scribe.join(ONE, THREE, 7);
          });

      assertThat(namesakes("camille martin")).containsExactly(THREE);
    }

    @Test
    protected void namesakesOfShouldNotFindTheNameOfBeforeWhenItChanged() {
      scribe(
          scribe -> {
            scribe.create(1, named("Camille", "Martin"));
            scribe.tell(ONE, 2, named("Camille", "Durand"));
          });

      assertThat(namesakes("camille martin")).isEmpty();
      assertThat(namesakes("durand camille")).containsExactly(ONE);
    }

    @Test
    protected void namesakesOfShouldAnswerTheFirstOnesWhenThereAreMoreThanTheLimit() {
      scribe(
          scribe -> {
            for (long number = 1; number <= 5; number++) {
              scribe.create(number, named("Camille", "Martin"));
            }
          });

      assertThat(namesakes("martin camille", 2)).containsExactly(ONE, TWO);
    }
  }
}
