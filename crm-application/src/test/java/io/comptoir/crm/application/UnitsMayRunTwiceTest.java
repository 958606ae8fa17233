package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.card;
import static io.comptoir.crm.application.Forms.consent;
import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine may run a unit of work more than once: nothing of an earlier run shows in what is stored or answered. */
class UnitsMayRunTwiceTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void capturesShouldLeaveTheSameChainWhenEveryUnitRunsTwice(long seed) {
    byte[] once = head(seed, new InMemoryStorage());
    byte[] twice = head(seed, new TwiceRunningStorage(new InMemoryStorage()));

    assertThat(twice).as("seed %d", seed).isEqualTo(once);
  }

  private static byte[] head(long seed, Storage storage) {
    RandomDay day = new RandomDay(seed);
    try (PlayedDay played = new PlayedDay(storage)) {
      played.inOrder(day.before()).inOrder(day.captures());
      return played.read(r -> r.changes().head());
    }
  }

  @Test
  void worksOfTheBackOfficeShouldAnswerTheSameWhenEveryUnitRunsTwice() {
    try (Shop shop = new Shop(new TwiceRunningStorage(new InMemoryStorage()))) {
      Comptoir comptoir = shop.comptoir;
      CustomerId stays = created(shop, "+33612345678");
      CustomerId goes = created(shop, "+33698765432");
      Joined.merge(comptoir, stays, goes);
      Joined.unmerge(comptoir, goes);
      Waiting.on(comptoir.consents().decide(stays, consent("refused"), Said.NOW));
      CaptureAnswer sold = shop.capture(parts(card("9250012345", Map.of("phone", "call me")), sale("1", "10.00")));
      OperationId operation = shop.id();
      Waiting.on(comptoir.purchases().assign(sold.result().purchase().id(), 1, stays, operation));

      assertThat(comptoir.purchases().figures(stays).orElseThrow().count()).isEqualTo(1);
      assertThat(comptoir.customers().read(goes).orElseThrow().customer().id()).isEqualTo(goes);
    }
  }

  private static CustomerId created(Shop shop, String phone) {
    return Waiting.on(shop.comptoir.customers().create(named("Camille", "Martin", phone), Said.NOW)).value().customer().id();
  }

  @Test
  void strictCaptureShouldStoreNothingWhenItIsRefusedWithinItsUnit() {
    try (Shop shop = new Shop()) {
      shop.capture(parts(sale("1", "10.00")));
      long changes = last(shop);

      for (Parts refused : refusedWithinTheUnit()) {
        assertThatThrownBy(() -> shop.sendStrictly(shop.form(shop.id(), null, refused))).isInstanceOf(RefusedException.class);
        assertThat(last(shop)).isEqualTo(changes);
      }
    }
  }

  // What only the file can tell: an id nobody has, a decision that binds nobody, a number that is taken.
  private static List<Parts> refusedWithinTheUnit() {
    return List.of(
        parts(Forms.known(new UUID(7, 7).toString(), Map.of("given_name", "Camille")), sale("2", "10.00")),
        parts(null, sale("3", "10.00"), consent("granted")),
        parts(named("Camille", "Martin", "0612345678"), sale("1", "12.00")));
  }

  private static long last(Shop shop) {
    return shop.comptoir.storage().read(r -> r.changes().last());
  }

  @Test
  void captureShouldFindIdsEnoughWhenEverythingInItNeedsOne() {
    try (Shop shop = new Shop()) {
      shop.capture(parts(named("Camille", "Martin", "0612345678")));
      shop.capture(parts(named("Paul", "Durand", "0612345678")));
      CaptureAnswer answer = shop.capture(largest());

      assertThat(answer.result().outcome()).isEqualTo(Outcome.TO_REVIEW);
      assertThat(answer.result().decisions()).hasSize(60);
      assertThat(shop.comptoir.repairs().open(null, 1000)).hasSize(60 + 3 + 1 + 1);
    }
  }

  // A doubt: customer, record, review; a broken receipt; an unknown id; fields and entries that nobody can read.
  private static Parts largest() {
    Map<String, String> fields =
        Map.of("phone", "0612345678", "email", "no address", "birthday", "yesterday", "country", "Atlantis");
    ConsentForm unreadable = new ConsentForm("marketing", "pigeon", "refused", null, null, null, null, "{}", Set.of());
    return new Parts(
        Forms.known(new UUID(7, 7).toString(), fields),
        List.of(),
        Stream.generate(() -> unreadable).limit(60).toList(),
        RandomReceipts.wrong(sale("9", "10.00")),
        null);
  }

  @Test
  void storageShouldNoticeWorkThatRemembersItsFirstRun() {
    int[] runs = {0};
    Work<Integer> remembering = repositories -> ++runs[0];
    try (Storage storage = new TwiceRunningStorage(new InMemoryStorage())) {
      assertThatThrownBy(() -> Waiting.on(storage.unitOfWork().submit(remembering))).isInstanceOf(IllegalStateException.class);
    }
  }
}
