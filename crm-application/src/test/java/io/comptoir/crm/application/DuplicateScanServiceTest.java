package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.ScanView;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Scope;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.domain.scan.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuplicateScanServiceTest {
  private static final List<String> SYLLABLES = List.of("ka", "lo", "mi", "ru", "te", "vu", "so", "na", "pi", "du", "fe", "gi");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Shop shop = new Shop(storage);

  @AfterEach
  void close() {
    shop.close();
  }

  /** Hears what a scan tells. */
  private static final class Heard implements Listener {
    private final List<ContactKey> shared = new ArrayList<>();
    private final Consumer<DuplicateScan> then;

    Heard(Consumer<DuplicateScan> then) {
      this.then = then;
    }

    @Override
    public void reached(DuplicateScan scan) {
      then.accept(scan);
    }

    @Override
    public void shared(ContactKey value) {
      shared.add(value);
    }
  }

  private static DuplicateScan scan(Comptoir comptoir, boolean everybody) {
    return comptoir.duplicates().run(everybody, new Heard(scan -> {}));
  }

  private DuplicateScan scan() {
    return scan(shop.comptoir, false);
  }

  private CustomerId add(PersonForm form) {
    return Waiting.on(shop.comptoir.customers().create(form, Said.NOW)).value().customer().id();
  }

  private CustomerId camille(String phone) {
    return add(person(Map.of("given_name", "Camille", "family_name", "Martin", "phone", phone)));
  }

  // Names of strangers: whose given names are alike, their family names are not.
  private static String stranger(int number) {
    return word(number * 397) + "x " + word(number * 1009) + "z";
  }

  private static String word(int number) {
    return SYLLABLES.get(number % 12) + SYLLABLES.get(number / 12 % 12) + SYLLABLES.get(number / 144 % 12);
  }

  // Each open review: whom it is about, then whom that may be.
  private static List<List<CustomerId>> asked(Comptoir comptoir) {
    return comptoir.storage().read(repositories -> repositories.reviews().open(null, 1_000)).stream()
        .map(review -> Stream.concat(Stream.of(review.subject()), review.candidates().stream()).toList())
        .toList();
  }

  @Test
  void runShouldBeDoneAtOnceWhenNobodyIsThere() {
    DuplicateScan scan = scan();

    assertThat(scan.scope()).isEqualTo(Scope.ALL);
    assertThat(scan.course().endedAt()).isEqualTo(shop.now);
    assertThat(scan.tally()).isEqualTo(Tally.ofNone(0));
    assertThat(shop.comptoir.duplicates().last()).contains(new ScanView(scan, false));
  }

  @Test
  void runShouldRememberWhoMayBeOnePersonEachPairOnce() {
    CustomerId one = camille("+33612345678");
    CustomerId other = camille("+33612345679");
    add(person(Map.of("full_name", "Paul Durand", "phone", "+33699887766")));

    DuplicateScan scan = scan();

    assertThat(scan.tally().asked()).isEqualTo(1);
    assertThat(scan.tally().progress().done()).isEqualTo(3);
    assertThat(asked(shop.comptoir)).containsExactly(List.of(other, one));
  }

  @Test
  void runShouldAskNobodyAgainWhenEverybodyIsLookedAtAnew() {
    camille("+33612345678");
    camille("+33612345679");
    scan();

    DuplicateScan again = scan(shop.comptoir, true);

    assertThat(again.scope()).isEqualTo(Scope.ALL);
    assertThat(again.tally().progress().done()).isEqualTo(2);
    assertThat(again.tally().asked()).isZero();
  }

  @Test
  void runShouldLookOnlyAtThoseOfWhomSomethingIsNewWhenThereWasAScan() {
    CustomerId known = camille("+33612345678");
    for (int i = 0; i < 30; i++) {
      add(person(Map.of("full_name", stranger(i))));
    }
    scan();
    CustomerId added = camille("+33612345679");

    DuplicateScan next = scan();

    assertThat(next.scope()).isEqualTo(Scope.CHANGED);
    assertThat(next.tally().asked()).isEqualTo(1);
    assertThat(asked(shop.comptoir)).containsExactly(List.of(added, known));
    assertThat(scan().tally()).isEqualTo(Tally.ofNone(1).and(Tally.ofLooks(1)));
  }

  @Test
  void runShouldTellAPlaceholderAndJoinNobodyByItWhenTooManyHaveIt() {
    for (int i = 0; i < 60; i++) {
      add(person(Map.of("full_name", stranger(i), "phone", "+33600000000", "email", "none@example.com")));
    }
    Heard heard = new Heard(scan -> {});

    DuplicateScan scan = shop.comptoir.duplicates().run(false, heard);

    assertThat(scan.tally().asked()).isZero();
    assertThat(scan.tally().shared()).isEqualTo(120);
    assertThat(heard.shared)
        .containsExactlyInAnyOrder(
            new ContactKey(ContactKind.PHONE, "+33600000000"), new ContactKey(ContactKind.EMAIL, "none@example.com"));
  }

  @Test
  void runShouldRefuseASecondScanWhileOneRuns() {
    camille("+33612345678");
    List<Throwable> refused = new ArrayList<>();

    shop.comptoir
        .duplicates()
        .run(false, new Heard(scan -> assertThatThrownBy(this::scan).satisfies(refused::add)));

    assertThat(refused).isNotEmpty().hasOnlyElementsOfType(ScanRunningException.class);
    assertThat(scan().scope()).isEqualTo(Scope.CHANGED);
  }

  @Test
  void runShouldGoOnWhereItWasWhenItWasBrokenOffBetweenPairs() {
    CustomerId first = camille("+33612345678");
    addStrangers(450);
    CustomerId last = camille("+33612345679");
    Shop undisturbed = new Shop(storage.fork());
    DuplicateScan whole = scan(undisturbed.comptoir, false);

    breakOff(scan -> scan.tally().progress().done() == 200);
    List<Long> done = new ArrayList<>();
    DuplicateScan finished =
        shop.comptoir.duplicates().run(false, new Heard(scan -> done.add(scan.tally().progress().done())));

    assertThat(done).first().isEqualTo(400L);
    assertThat(finished.tally()).isEqualTo(whole.tally());
    assertThat(asked(shop.comptoir)).containsExactly(List.of(last, first)).isEqualTo(asked(undisturbed.comptoir));
    undisturbed.close();
  }

  @Test
  void runShouldGoOnWhereItWasWhenItWasBrokenOffBetweenKeys() {
    camille("+33612345678");
    addStrangers(450);
    camille("+33612345679");
    Shop undisturbed = new Shop(storage.fork());
    DuplicateScan whole = scan(undisturbed.comptoir, false);

    breakOff(scan -> scan.tally().progress().keyed() == 200);
    List<Long> keyed = new ArrayList<>();
    DuplicateScan finished =
        shop.comptoir.duplicates().run(false, new Heard(scan -> keyed.add(scan.tally().progress().keyed())));

    assertThat(keyed).first().isEqualTo(400L);
    assertThat(finished.tally()).isEqualTo(whole.tally());
    assertThat(asked(shop.comptoir)).hasSize(1).isEqualTo(asked(undisturbed.comptoir));
    undisturbed.close();
  }

  private void breakOff(Predicate<DuplicateScan> where) {
    Heard breaking =
        new Heard(
            scan -> {
              if (where.test(scan)) {
                throw new IllegalStateException("broken off");
              }
            });
    assertThatThrownBy(() -> shop.comptoir.duplicates().run(false, breaking)).hasMessage("broken off");
    assertThat(last().scan().is(State.UNDER_WAY)).isTrue();
    assertThat(last().running()).isFalse();
  }

  private ScanView last() {
    return shop.comptoir.duplicates().last().orElseThrow();
  }

  private void addStrangers(int number) {
    for (int i = 0; i < number; i++) {
      add(person(Map.of("full_name", stranger(i))));
    }
  }

  @Test
  void runShouldLeaveOutWhoIsMergedAlready() {
    CustomerId one = camille("+33612345678");
    CustomerId other = camille("+33612345679");
    Joined.merge(shop.comptoir, one, other);

    assertThat(scan().tally().asked()).isZero();
  }

  @Test
  void runShouldFindWhoIsChangedByAVisitWhenTheNameWasUnknownBefore() {
    CustomerId known = camille("+33612345678");
    CustomerId nameless = shop.capture(parts(person(Map.of("phone", "+33699887766")))).result().customer();
    scan();
    shop.capture(parts(person(Map.of("phone", "+33699887766", "full_name", "Camille Martin"))));

    assertThat(scan().tally().asked()).isEqualTo(1);
    assertThat(asked(shop.comptoir)).containsExactly(List.of(nameless, known));
  }
}
