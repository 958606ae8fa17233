package io.comptoir.crm.application;

import io.comptoir.crm.application.Told.TillClock;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day at the shops of a house, made from one seed: who comes, what they buy, say and decide, and what the tills' clocks
 * make of it. Captures lie five minutes apart, so that no two decisions of a person are nearer than a clock may be off.
 */
final class RandomDay {
  static final StoreCode MILAN = new StoreCode("MIL-02");
  private static final int CAPTURES = 60;
  private static final Instant OPENING = Instant.parse("2026-11-21T08:00:00Z");
  private static final List<Duration> CLOCK_ERRORS =
      List.of(
          Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(-110), Duration.ofSeconds(110),
          Duration.ofMinutes(-7), Duration.ofHours(5), Duration.ofHours(-30), Duration.ofDays(400));

  private final Random random;
  private final RandomReceipts receipts;
  private final List<Origin> tills =
      List.of(till(Shop.PARIS, "1"), till(Shop.PARIS, "2"), till(Shop.PARIS, "3"), till(MILAN, "1"));
  private final Map<Origin, Duration> errors = new HashMap<>();
  final List<RandomPerson> regulars = new ArrayList<>();
  final List<RandomPerson> newcomers = new ArrayList<>();
  private final List<RandomPerson> strangers = new ArrayList<>();
  private Instant now = OPENING;

  RandomDay(long seed) {
    random = new Random(seed);
    receipts = new RandomReceipts(random);
    tills.forEach(till -> errors.put(till, oneOf(CLOCK_ERRORS)));
    for (int i = 0; i < 3; i++) {
      String shared = RandomPerson.phone(900 + i, 5);
      regulars.add(RandomPerson.inFamily(random, 10 * i + 1, shared));
      regulars.add(RandomPerson.inFamily(random, 10 * i + 2, shared));
      newcomers.add(RandomPerson.alone(random, 10 * i + 3));
      strangers.add(RandomPerson.inFamily(random, 10 * i + 4, RandomPerson.phone(950, 5)));
    }
  }

  private static Origin till(StoreCode store, String code) {
    return new Origin(store, new TillCode(code), new AdvisorCode("A42"));
  }

  /** Everyone who shows a card whenever they come. */
  List<RandomPerson> cardHolders() {
    List<RandomPerson> all = new ArrayList<>(regulars);
    all.addAll(newcomers);
    return all;
  }

  /** What the house knew before: the regular customers, told in order by a till whose clock is right. */
  List<Told> before() {
    List<Told> told = new ArrayList<>();
    for (RandomPerson regular : regulars) {
      told.add(told(null, rightClock(), Forms.parts(regular.introducing(), null, consent("granted", "email"))));
    }
    return told;
  }

  /** The captures of the day in the order they happened; call it after {@link #before} was stored. */
  List<Told> captures() {
    List<Told> day = new ArrayList<>();
    while (day.size() < CAPTURES) {
      day.addAll(scene());
    }
    return day;
  }

  private List<Told> scene() {
    return switch (random.nextInt(12)) {
      case 0 -> List.of(sold(null));
      case 1, 2 -> answered(oneOf(cardHolders()));
      case 3 -> answeredByName();
      case 4 -> toldTwice();
      case 5 -> List.of(doubtful());
      case 6 -> List.of(sold(oneOf(strangers).walkingIn()));
      case 7 -> List.of(lent());
      default -> List.of(visit(oneOf(cardHolders())));
    };
  }

  private Told visit(RandomPerson person) {
    PersonForm form = person.visiting();
    boolean undated = form.fields().isEmpty() && random.nextInt(4) == 0;
    TillClock clock = undated ? silent(aClock()) : aClock();
    return told(null, clock, parts(form, clock.origin(), decisions(form)));
  }

  // A till that tells no moment at all.
  private TillClock silent(TillClock clock) {
    return new TillClock(clock.origin(), clock.error(), random.nextBoolean(), false);
  }

  private Told sold(@Nullable PersonForm person) {
    TillClock clock = aClock();
    return told(null, clock, Forms.parts(person, receipts.next(clock.origin())));
  }

  private List<Told> answered(RandomPerson person) {
    Told first = visit(person);
    PersonForm answer = random.nextInt(4) == 0 ? null : person.answering();
    return List.of(first, follow(first, answer));
  }

  private List<Told> answeredByName() {
    Told first = sold(null);
    PersonForm said = random.nextBoolean() ? oneOf(regulars).visiting() : oneOf(strangers).walkingIn();
    Told follower = follow(first, said);
    return random.nextBoolean() ? List.of(first, follower) : List.of(first, follower, follow(first, null));
  }

  private Told follow(Told first, @Nullable PersonForm said) {
    List<ConsentForm> consents = said == null ? List.of(consent("refused", "email")) : decisions(said);
    TillClock clock = first.clock().isDatable() ? first.clock() : rightClock();
    return told(first.id(), clock, new Parts(said, List.of("birthday"), consents, null, null));
  }

  // The same receipt by another capture, another one under its number, or one that nobody can read.
  private List<Told> toldTwice() {
    Told first = sold(random.nextBoolean() ? null : oneOf(cardHolders()).visitingWithoutContacts());
    List<Told> all = new ArrayList<>(List.of(first));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      all.add(again(first, first.parts().purchase()));
    }
    return all;
  }

  // The same receipt tells the same moment, as it is printed on it: a purchase keeps the moment that it heard of first.
  private Told again(Told first, ReceiptForm form) {
    return switch (random.nextInt(3)) {
      case 0 -> new Told(told(null, first.clock(), first.parts()).id(), null, first.at(), first.clock(), Forms.parts(form));
      case 1 -> told(null, first.clock(), Forms.parts(receipts.other(form)));
      default -> told(null, first.clock(), Forms.parts(RandomReceipts.wrong(form)));
    };
  }

  private Told doubtful() {
    RandomPerson regular = oneOf(regulars);
    int family = regulars.indexOf(regular) / 2;
    PersonForm form = Forms.person(Map.of("phone", RandomPerson.phone(900 + family, 5)));
    TillClock clock = aClock();
    return told(null, clock, parts(form, clock.origin(), List.of(consent(aDecision(), "sms"))));
  }

  private Told lent() {
    PersonForm form = oneOf(regulars).lendingTo(oneOf(strangers));
    TillClock clock = aClock();
    return told(null, clock, parts(form, clock.origin(), decisions(form)));
  }

  private Parts parts(PersonForm person, Origin till, List<ConsentForm> consents) {
    ReceiptForm receipt = random.nextBoolean() ? receipts.next(till) : null;
    List<String> declined = random.nextInt(4) == 0 ? List.of("birthday", "custom_fields.ring_size") : List.of();
    return new Parts(person, declined, consents, receipt, null);
  }

  // Agreements stand beside the contact point they are given for: the golden one of a moment depends on what was heard by then.
  private List<ConsentForm> decisions(PersonForm person) {
    List<ConsentForm> all = new ArrayList<>();
    if (person.fields().getOrDefault("email", "").contains("@") && random.nextInt(3) > 0) {
      all.add(consent(aDecision(), "email"));
    }
    if (person.fields().containsKey("phone") && random.nextInt(3) > 0) {
      all.add(consent(aDecision(), "sms"));
    }
    if (random.nextInt(8) == 0) {
      all.add(consent(oneOf(List.of("refused", "withdrawn")), oneOf(List.of("email", "sms", "post"))));
    }
    if (random.nextInt(30) == 0) {
      all.add(consent(oneOf(List.of("refused", "maybe")), oneOf(List.of("email", "pigeon"))));
    }
    return all;
  }

  private String aDecision() {
    return oneOf(List.of("granted", "granted", "granted", "refused", "withdrawn", "informed"));
  }

  private static ConsentForm consent(String decision, String channel) {
    return new ConsentForm(
        "marketing", channel, decision, "screen", Forms.consent("granted").notice(), null, null, null, Set.of());
  }

  private TillClock aClock() {
    Origin till = oneOf(tills);
    return new TillClock(till, errors.get(till), true, true);
  }

  private TillClock rightClock() {
    return new TillClock(Shop.TILL_3, Duration.ZERO, true, true);
  }

  private Told told(@Nullable OperationId follows, TillClock clock, Parts parts) {
    now = now.plus(Duration.ofMinutes(5));
    return new Told(new OperationId(new UUID(random.nextLong(), random.nextLong())), follows, now, clock, parts);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
