package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.ScanView;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Scope;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.domain.scan.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans that are asked for and that a server of the house does, and what is kept from one to the next. */
class ScanRequestTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Shop shop = new Shop(storage);
  private final DuplicateScanUseCase scans = shop.comptoir.duplicates();

  @BeforeEach
  void fill() {
    add("+33612345678");
    add("+33612345679");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void add(String phone) {
    Waiting.on(shop.comptoir.customers().create(
        person(Map.of("given_name", "Camille", "family_name", "Martin", "phone", phone)), Said.NOW));
  }

  private void addMany(int number) {
    for (int i = 0; i < number; i++) {
      Waiting.on(shop.comptoir.customers().create(person(Map.of("email", "guest." + number + i + "@example.com")), Said.NOW));
    }
  }

  private record Heard(Consumer<DuplicateScan> then) implements Listener {
    private static final Heard NOTHING = new Heard(scan -> {});

    @Override
    public void reached(DuplicateScan scan) {
      then.accept(scan);
    }

    @Override
    public void shared(ContactKey value) {}
  }

  private Done<ScanView> request(String key) {
    return Waiting.on(scans.request(false, new Idempotency("office", key, "{}")));
  }

  private ScanView last() {
    return scans.last().orElseThrow();
  }

  @Test
  void goOnShouldDoNothingWhenNobodyAskedForAScan() {
    assertThat(scans.goOn(Heard.NOTHING)).isFalse();
    assertThat(scans.last()).isEmpty();
    assertThat(Waiting.on(scans.stop())).isEmpty();
  }

  @Test
  void goOnShouldDoTheScanThatWasAskedFor() {
    Done<ScanView> asked = request("a");
    assertThat(asked.value().scan().is(State.UNDER_WAY)).isTrue();
    assertThat(asked.value().running()).isFalse();

    assertThat(scans.goOn(Heard.NOTHING)).isTrue();

    assertThat(last().scan().is(State.DONE)).isTrue();
    assertThat(last().scan().tally().asked()).isEqualTo(1);
    assertThat(scans.goOn(Heard.NOTHING)).isFalse();
  }

  @Test
  void requestShouldBeRefusedWhileOneRunsOrWaitsAndToldAgainUnderItsKey() {
    request("a");
    assertThatThrownBy(() -> request("b")).isInstanceOf(ScanRunningException.class);
    assertThat(request("a").replayed()).isTrue();
    List<Boolean> running = new ArrayList<>();

    scans.goOn(new Heard(scan -> {
      running.add(last().running());
      assertThatThrownBy(() -> request("c")).isInstanceOf(ScanRunningException.class);
      assertThat(scans.goOn(Heard.NOTHING)).isFalse();
    }));

    assertThat(running).isNotEmpty().startsWith(true);
    assertThat(request("d").replayed()).isFalse();
  }

  @Test
  void stopShouldEndTheScanAfterItsStepUntilItIsAskedForAgain() {
    request("a");

    scans.goOn(new Heard(scan -> Waiting.on(scans.stop())));

    assertThat(last().scan().is(State.STOPPED)).isTrue();
    assertThat(last().scan().tally().asked()).isZero();
    assertThat(scans.goOn(Heard.NOTHING)).isFalse();
    request("b");
    assertThat(scans.goOn(Heard.NOTHING)).isTrue();
    assertThat(last().scan().tally().asked()).isEqualTo(1);
    assertThat(last().scan().tally().progress().keyed()).isEqualTo(2);
  }

  @Test
  void goOnShouldLeaveToACommandWhatItBeganItself() {
    assertThatThrownBy(() -> scans.run(false, new Heard(scan -> {
      throw new IllegalStateException("broken off");
    }))).hasMessage("broken off");

    assertThat(last().scan().is(State.UNDER_WAY)).isTrue();
    assertThat(scans.goOn(Heard.NOTHING)).isFalse();
  }

  @Test
  void runShouldLookAtEverybodyAgainWhenAnotherNormaliserFoldsTheNamesNow() {
    scans.run(false, Heard.NOTHING);
    DuplicateScan before = last().scan();
    DuplicateScan ofOthers =
        new DuplicateScan(
            before.scope(), before.place(), before.tally(),
            new DuplicateScan.Course("others-1", false, State.DONE, shop.now, shop.now));
    Waiting.on(storage.unitOfWork().submit(repositories -> {
      repositories.scans().note(ofOthers);
      return true;
    }));

    DuplicateScan scan = scans.run(false, Heard.NOTHING);

    assertThat(scan.scope()).isEqualTo(Scope.ALL);
    assertThat(scan.tally().progress()).isEqualTo(new Tally.Progress(2, 2, 2));
  }

  @Test
  void runShouldGoByWhatWasLearntBeforeWhenFewAreNew() {
    addMany(10);
    scans.run(false, Heard.NOTHING);
    Learnt learnt = learnt();
    add("+33612345670");

    scans.run(false, Heard.NOTHING);

    assertThat(learnt()).isEqualTo(learnt);
    addMany(20);
    scans.run(false, Heard.NOTHING);
    assertThat(learnt().people()).isEqualTo(33);
  }

  @Test
  void learntShouldHoldNoNameOfAnybody() {
    scans.run(false, Heard.NOTHING);

    assertThat(learnt().text()).doesNotContainIgnoringCase("camille").doesNotContainIgnoringCase("martin");
  }

  private Learnt learnt() {
    return storage.read(repositories -> repositories.scans().learnt()).orElseThrow();
  }
}
