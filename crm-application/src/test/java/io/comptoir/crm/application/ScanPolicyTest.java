package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.policy.DuplicatePolicy;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.application.system.SystemClock;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan merges by itself, and what it leaves to people. */
class ScanPolicyTest {
  private static final String NUMBER = "+33612345678";

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Comptoir house = house(10);

  @AfterEach
  void close() {
    house.close();
  }

  private Comptoir house(int mostMerges) {
    HousePolicy shipped = HousePolicy.shipped();
    HousePolicy policy =
        new HousePolicy(
            shipped.prompts(), shipped.permissions(), shipped.fields(), List.of(), new DuplicatePolicy(mostMerges));
    return Comptoir.over(storage).policy(policy).clock(new SystemClock()).open();
  }

  private CustomerId add(String given, String family, String phone, String birthday) {
    Map<String, String> fields = new HashMap<>(Map.of("given_name", given, "family_name", family, "phone", phone));
    if (!birthday.isEmpty()) {
      fields.put("birthday", birthday);
    }
    return Waiting.on(house.customers().create(person(fields), Said.NOW)).value().customer().id();
  }

  private CustomerId camille(String phone, String birthday) {
    return add("Camille", "Martin", phone, birthday);
  }

  private DuplicateScan scan(Comptoir comptoir) {
    return comptoir.duplicates().run(true, new Silent());
  }

  private CustomerId survivor(CustomerId id) {
    return house.customers().read(id).orElseThrow().customer().id();
  }

  private void decide(Verdict verdict) {
    ReviewView view = house.reviews().open(null, 1).get(0);
    List<Seen> seen = List.of(Seen.of(view.subject()), Seen.of(view.candidates().get(0).customer()));
    Waiting.on(house.reviews().decide(view.review().id(), new Ruling(1, verdict, null, seen), Decider.NOBODY));
  }

  private static final class Silent implements Listener {
    @Override
    public void reached(DuplicateScan scan) {}

    @Override
    public void shared(ContactKey value) {}
  }

  @Test
  void scanShouldAskAndMergeNobodyWhenThePolicySaysNothing() {
    CustomerId one = camille(NUMBER, "1980-03-14");
    CustomerId other = camille(NUMBER, "1980-03-14");

    DuplicateScan scan = scan(Comptoir.open(storage));

    assertThat(scan.tally().merged()).isZero();
    assertThat(scan.tally().certain()).isEqualTo(1);
    assertThat(survivor(other)).isEqualTo(other);
    assertThat(house.reviews().open(null, 10)).singleElement()
        .satisfies(review -> assertThat(review.candidates().get(0).customer().id()).isEqualTo(one));
  }

  @Test
  void scanShouldMergeIntoTheOlderOneWhenThePairIsCertain() {
    CustomerId one = camille(NUMBER, "1980-03-14");
    CustomerId other = camille(NUMBER, "1980-03-14");

    DuplicateScan scan = scan(house);

    assertThat(scan.tally().merged()).isEqualTo(1);
    assertThat(scan.tally().asked()).isZero();
    assertThat(survivor(other)).isEqualTo(one);
    assertThat(house.reviews().open(null, 10)).isEmpty();
  }

  @Test
  void mergeShouldBeToldLikeAnyOtherWhenAScanMadeIt() {
    CustomerId one = camille(NUMBER, "1980-03-14");
    camille(NUMBER, "1980-03-14");
    scan(house);

    CustomerLink link = house.merges().links(one).orElseThrow().get(0);
    assertThat(link.reason()).isEqualTo(LinkReason.SCANNED);
    assertThat(Optional.ofNullable(link.decision()).orElseThrow().by().key()).isNull();
    List<Change> changes = storage.read(repositories -> repositories.changes().after(0, 1_000));
    assertThat(changes).extracting(Change::type).contains(ChangeType.CUSTOMERS_MERGED);
    assertThat(house.integrity().verify((entries, of) -> {}).isWhole()).isTrue();
  }

  @Test
  void scanShouldAskAndNotMergeAgainWhenTheMergeWasUndone() {
    camille(NUMBER, "1980-03-14");
    CustomerId other = camille(NUMBER, "1980-03-14");
    scan(house);
    Joined.unmerge(house, other);

    DuplicateScan again = scan(house);

    assertThat(again.tally().merged()).isZero();
    assertThat(again.tally().asked()).isEqualTo(1);
    assertThat(survivor(other)).isEqualTo(other);
  }

  @Test
  void scanShouldAskWhenTheBirthdaysContradictEachOther() {
    camille(NUMBER, "1980-03-14");
    CustomerId other = camille(NUMBER, "1980-03-15");

    DuplicateScan scan = scan(house);

    assertThat(scan.tally().certain()).isEqualTo(1);
    assertThat(scan.tally().merged()).isZero();
    assertThat(survivor(other)).isEqualTo(other);
  }

  private static Map<String, String> zoltan(String phone, String email, String birthday) {
    Map<String, String> fields = new HashMap<>(Map.of("given_name", "Zoltan", "family_name", "Szabo"));
    fields.putAll(Map.of("phone", phone, "email", email, "birthday", birthday));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private DuplicateScan scanBoth(Map<String, String> one, Map<String, String> other) {
    for (Map<String, String> fields : List.of(one, other)) {
      Waiting.on(house.customers().create(person(fields), Said.NOW));
    }
    return scan(house);
  }

  @ParameterizedTest
  @CsvSource({
    "the phone, +33612345671, '', ''",
    "the e-mail, '', zoltan.szabo@example.org, ''",
    "the whole birthday, +33612345672, zoltan.szabo@example.com, 1971-12-02"
  })
  void scanShouldMergeWhenOneThingThatIsOnesOwnIsTheSame(String same, String phone, String email, String birthday) {
    DuplicateScan scan =
        scanBoth(
            zoltan("+33612345671", "zoltan.szabo@example.org", "1971-12-02"), zoltan(phone, email, birthday));

    assertThat(scan.tally().merged()).as(same).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--12-02"})
  void scanShouldAskWhenTheyAreOnlyAlikeHoweverMuch(String birthday) {
    DuplicateScan scan =
        scanBoth(
            zoltan("+33612345671", "zoltan.szabo@example1.org", birthday),
            zoltan("+33612345672", "zoltan.szabo@example2.org", birthday));

    assertThat(scan.tally().certain()).isEqualTo(1);
    assertThat(scan.tally().merged()).isZero();
  }

  @Test
  void scanShouldMergeNobodyWhoWasToldApartAlsoWhenTheyAreMergedWithOthers() {
    camille(NUMBER, "1980-03-14");
    CustomerId other = camille(NUMBER, "1980-03-14");
    scan(Comptoir.open(storage));
    decide(Verdict.SAME_HOUSEHOLD);
    CustomerId third = add("Camille", "Martin", "+33699887766", "");
    Joined.merge(house, third, other);

    DuplicateScan scan = scan(house);

    assertThat(scan.tally().merged()).isZero();
    assertThat(scan.tally().asked()).isZero();
    assertThat(house.reviews().open(null, 10)).isEmpty();
  }

  @Test
  void scanShouldAskWhenThereIsAQuestionAboutOneOfThem() {
    CustomerId one = camille(NUMBER, "1980-03-14");
    CustomerId other = camille(NUMBER, "1980-03-14");
    camille("+33699887766", "");

    DuplicateScan scan = scan(house);

    assertThat(scan.tally().asked()).isEqualTo(3);
    assertThat(scan.tally().merged()).isZero();
    assertThat(survivor(other)).isNotEqualTo(one);
  }

  @Test
  void scanShouldMergeNoMoreThanThePolicySaysAndAskAboutTheRest() {
    camille(NUMBER, "1980-03-14");
    camille(NUMBER, "1980-03-14");
    add("Zoltan", "Szabo", "+33688776655", "1971-12-02");
    add("Zoltan", "Szabo", "+33688776655", "1971-12-02");

    DuplicateScan scan = scan(house(1));

    assertThat(scan.is(State.DONE)).isTrue();
    assertThat(scan.tally().merged()).isEqualTo(1);
    assertThat(scan.tally().asked()).isEqualTo(1);
  }
}
