package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Nested
  class Fold {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void andShouldGiveTheSameProfileWhateverTheOrderAndGroupingOfRecords(long seed) {
      Random random = new Random(seed);
      List<Profile> told = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        told.add(randomRecord(random).profile());
      }
      Profile inOrder = fold(told);

      for (int round = 0; round < 20; round++) {
        Collections.shuffle(told, random);
        int cut = random.nextInt(told.size());
        Profile grouped = fold(told.subList(0, cut)).and(fold(told.subList(cut, told.size())));
        assertThat(grouped).as("seed %d, round %d", seed, round).isEqualTo(inOrder);
      }
    }

    @Test
    void andShouldShowTheLaterObservationWhenTwoRecordsDiffer() {
      Profile early = record(1, NOON, name("Camile")).profile();
      Profile late = record(2, NOON.plusSeconds(60), name("Camille")).profile();

      assertThat(late.and(early).value(FieldName.GIVEN_NAME)).contains("Camille");
    }

    @Test
    void andShouldShowTheValueChosenByHandWhenALaterRecordSaysAnother() {
      SaidValue chosenName = SaidValue.of(FieldName.GIVEN_NAME, "Camille");
      Provenance byHand = new Provenance(recordId(1), true, NOON, operation(1));
      Profile chosen = Profile.of(new Sayings(List.of(chosenName), List.of(), List.of()), byHand);
      Profile late = record(2, NOON.plusSeconds(60), name("Kamille")).profile();

      assertThat(chosen.and(late).value(FieldName.GIVEN_NAME)).contains("Camille");
    }

    @Test
    void andShouldKeepTheYearOfABirthdayWhenItIsSaidWithoutLater() {
      Profile whole = record(1, NOON, born("2012-03-14")).profile();
      Profile day = record(2, NOON.plusSeconds(60), born("--03-14")).profile();
      Profile otherDay = record(3, NOON.plusSeconds(120), born("--03-15")).profile();
      Profile laterWhole = record(4, NOON.plusSeconds(30), born("2011-03-14")).profile();

      assertThat(fold(List.of(otherDay, whole, day)).value(FieldName.BIRTHDAY)).contains("2012-03-14");
      assertThat(fold(List.of(otherDay, whole, laterWhole)).value(FieldName.BIRTHDAY)).contains("2011-03-14");
      assertThat(day.and(otherDay).value(FieldName.BIRTHDAY)).contains("--03-15");
    }

    @Test
    void andShouldShowABirthdayWithoutYearWhenItWasChosenByHand() {
      Provenance byHand = new Provenance(recordId(1), true, NOON, operation(1));
      Profile chosen = Profile.of(born("--03-15"), byHand);
      Profile whole = record(2, NOON.plusSeconds(60), born("2012-03-14")).profile();

      assertThat(chosen.and(whole).value(FieldName.BIRTHDAY)).contains("--03-15");
    }

    @Test
    void repeatsShouldTakeTheDayOfABirthdayForSaidAgainAndConfirmsShouldNot() {
      Profile whole = record(1, NOON, born("2012-03-14")).profile();

      assertThat(whole.repeats(born("--03-14"))).isTrue();
      assertThat(whole.repeats(born("--03-15"))).isFalse();
      assertThat(whole.confirms(born("--03-14"))).isFalse();
    }

    @Test
    void confirmationShouldGiveTheYearOfABirthdayNoNewTimeWhenItWasNotSaid() {
      Profile whole = record(1, NOON, born("2012-03-14")).profile();
      EffectiveTime later = new EffectiveTime(NOON.plusSeconds(60), false, NOON.plusSeconds(60));
      CustomerId id = new CustomerId(new UUID(3, 1));

      assertThat(new Confirmation(id, operation(2), later, born("--03-14")).onto(whole).values()).isEqualTo(whole.values());
      assertThat(new Confirmation(id, operation(2), later, born("2012-03-14")).onto(whole).values())
          .isNotEqualTo(whole.values());
    }

    @Test
    void valueShouldBeEmptyWhenItWasTakenBackLater() {
      Profile said = record(1, NOON, name("Camille")).profile();
      Sayings taken = new Sayings(List.of(SaidValue.of(FieldName.GIVEN_NAME, null)), List.of(), List.of());

      assertThat(said.and(record(2, NOON.plusSeconds(1), taken).profile()).value(FieldName.GIVEN_NAME)).isEmpty();
    }
  }

  @Nested
  class Contacts {
    @Test
    void preferredShouldStayTheFirstWhenAnotherWasSeenOnce() {
      Profile profile = seen("+33612345678", NOON).and(seen("+33698765432", NOON.plusSeconds(60)));

      assertThat(preferredPhone(profile)).isEqualTo("+33612345678");
      assertThat(profile.contacts(ContactKind.PHONE)).hasSize(2);
    }

    @Test
    void preferredShouldChangeWhenTheNewOneIsSeenTwice() {
      Profile profile =
          seen("+33612345678", NOON)
              .and(seen("+33698765432", NOON.plusSeconds(60)))
              .and(seen("+33698765432", NOON.plusSeconds(120)));

      assertThat(preferredPhone(profile)).isEqualTo("+33698765432");
    }

    @Test
    void andShouldShowTheSameWritingWhateverTheOrderWhenTwoAreOfOneMoment() {
      ContactKey key = new ContactKey(ContactKind.EMAIL, "camille@example.com");
      ContactPoint lower = ContactPoint.first(new SaidContact(key, "camille@example.com"), NOON);
      ContactPoint upper = ContactPoint.first(new SaidContact(key, "Camille@example.com"), NOON);

      assertThat(lower.and(upper)).isEqualTo(upper.and(lower));
    }

    @Test
    void preferredShouldBeTheVerifiedOneWhenAnotherWasSeenMoreOften() {
      ContactPoint verified =
          new ContactPoint(contact("+33612345678"), ContactState.VERIFIED, Sightings.once(NOON));
      Profile profile =
          new Profile(Collections.emptySortedMap(), List.of(verified), Profile.EMPTY.identifiers())
              .and(seen("+33698765432", NOON.plusSeconds(60)))
              .and(seen("+33698765432", NOON.plusSeconds(120)));

      assertThat(preferredPhone(profile)).isEqualTo("+33612345678");
    }
  }

  @Nested
  class PreferredAt {
    @Test
    void preferredAtShouldBeTheOnlyOneSaidByThen() {
      Profile profile = seen("+33612345678", NOON).and(seen("+33698765432", NOON.plusSeconds(60)));

      assertThat(phoneAt(profile, 30)).contains("+33612345678");
    }

    @Test
    void preferredAtShouldBeTheFirstOneWhenNoneWasSaidSince() {
      Profile profile = seen("+33612345678", NOON).and(seen("+33698765432", NOON.plusSeconds(60)));

      assertThat(phoneAt(profile, 90)).contains(preferredPhone(profile));
    }

    @Test
    void preferredAtShouldBeEmptyWhenItCannotBeToldAnyMore() {
      Profile both = seen("+33612345678", NOON).and(seen("+33698765432", NOON));

      assertThat(phoneAt(both.and(seen("+33698765432", NOON.plusSeconds(60))), 30)).isEmpty();
      assertThat(phoneAt(both, -30)).isEmpty();
    }

    private static Optional<String> phoneAt(Profile profile, long seconds) {
      return profile.preferredAt(ContactKind.PHONE, NOON.plusSeconds(seconds)).map(point -> point.key().value());
    }
  }

  @Nested
  class Confirmations {
    @Test
    void confirmsShouldHoldWhenNothingNewIsSaid() {
      Profile profile = record(1, NOON, name("Camille")).profile().and(seen("+33612345678", NOON));

      assertThat(profile.confirms(name("Camille"))).isTrue();
      assertThat(profile.confirms(name("Camilla"))).isFalse();
      assertThat(profile.confirms(new Sayings(List.of(), List.of(contact("+33698765432")), List.of()))).isFalse();
    }

    @Test
    void confirmsShouldNotHoldWhenAFieldIsTakenBackThatNobodySaid() {
      Sayings takenBack = new Sayings(List.of(SaidValue.of(FieldName.TITLE, null)), List.of(), List.of());

      assertThat(Profile.EMPTY.confirms(takenBack)).isFalse();
      assertThat(record(1, NOON, takenBack).profile().confirms(takenBack)).isTrue();
    }

    @Test
    void ontoShouldKeepAConfirmedValueOverOneSaidInBetweenWhenItArrivesFirst() {
      Profile first = record(1, NOON, name("Camille")).profile();
      Profile between = record(2, NOON.plusSeconds(60), name("Kamille")).profile();
      EffectiveTime later = new EffectiveTime(NOON.plusSeconds(120), false, NOON.plusSeconds(120));
      Confirmation confirmation =
          new Confirmation(new CustomerId(new UUID(0, 9)), operation(3), later, name("Camille"));

      Profile confirmedFirst = first.and(confirmation.onto(first)).and(between);

      assertThat(confirmedFirst.value(FieldName.GIVEN_NAME)).contains("Camille");
    }
  }

  private static Profile fold(List<Profile> profiles) {
    return profiles.stream().reduce(Profile.EMPTY, Profile::and);
  }

  private static String preferredPhone(Profile profile) {
    return profile.preferred(ContactKind.PHONE).orElseThrow().key().value();
  }

  private static Profile seen(String phone, Instant at) {
    return new Profile(
        Collections.emptySortedMap(), List.of(ContactPoint.first(contact(phone), at)), Profile.EMPTY.identifiers());
  }

  private static SaidContact contact(String phone) {
    return new SaidContact(new ContactKey(ContactKind.PHONE, phone), phone);
  }

  private static Sayings name(String given) {
    return new Sayings(List.of(SaidValue.of(FieldName.GIVEN_NAME, given)), List.of(), List.of());
  }

  private static Sayings born(String birthday) {
    return new Sayings(List.of(SaidValue.of(FieldName.BIRTHDAY, birthday)), List.of(), List.of());
  }

  private static CustomerRecord randomRecord(Random random) {
    Sayings sayings =
        new Sayings(
            List.of(
                SaidValue.of(FieldName.GIVEN_NAME, "name" + random.nextInt(3)),
                SaidValue.of(FieldName.BIRTHDAY, List.of("1980-03-14", "1981-03-14", "--03-14", "--03-15").get(random.nextInt(4))),
                SaidValue.of(FieldName.custom("ring_size"), random.nextBoolean() ? null : "5" + random.nextInt(3))),
            List.of(contact("+3361234567" + random.nextInt(3))),
            List.of(new Identifier(IdentifierType.TOKEN, null, "t" + random.nextInt(4))));
    return record(random.nextInt(1_000_000), NOON.plusSeconds(random.nextInt(5)), sayings);
  }

  private static CustomerRecord record(int number, Instant at, Sayings sayings) {
    EffectiveTime time = new EffectiveTime(at, false, at);
    return new CustomerRecord(
        recordId(number), Source.TILL, null, new CustomerRecord.Said(operation(number), time), sayings);
  }

  private static RecordId recordId(int number) {
    return new RecordId(new UUID(1, number));
  }

  private static OperationId operation(int number) {
    return new OperationId(new UUID(2, number));
  }
}
