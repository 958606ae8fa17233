package io.comptoir.crm.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.Mending;
import io.comptoir.crm.application.port.in.PurchaseUseCase.Recorded;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.RepairUseCase.Deciding;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Source;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices do with the file that tills fill: correct, attach, record and decide. */
class OfficeWorkTest {
  private static final Instant SATURDAY = Instant.parse("2026-11-21T14:04:07Z");
  private static final StoreCode PARIS = new StoreCode("PAR-01");
  private static final Origin TILL = new Origin(PARIS, new TillCode("3"), null);

  private final AtomicReference<Instant> now = new AtomicReference<>(SATURDAY);
  private final Comptoir house = Comptoir.over(new InMemoryStorage()).clock(now::get).open();

  @BeforeEach
  void openShop() {
    Store store =
        new Store(
            PARIS, "Paris", new CountryCode("FR"), ZoneId.of("Europe/Paris"), Currency.getInstance("EUR"),
            RolloutPhase.LIVE);
    done(house.house().putStore(store, null));
  }

  @Nested
  class Creations {
    @ParameterizedTest
    @ValueSource(strings = {"title", "language", "country", "birthday"})
    void createShouldBeRefusedWhenNobodyCouldBeFoundByIt(String field) {
      Map<String, String> said = Map.of("title", "mrs", "language", "fr", "country", "FR", "birthday", "--03-14");

      assertThatThrownBy(() -> done(house.customers().create(person(Map.of(field, said.get(field))), Said.NOW)))
          .isInstanceOfSatisfying(
              RefusedException.class, refused -> assertThat(refused.code()).isEqualTo(FaultCode.MISSING));
    }
  }

  @Nested
  class Corrections {
    @Test
    void changeShouldCountBeforeWhatTillsSayWhenATillSpeaksLater() {
      CustomerId id = capture(person(Map.of("phone", "0612345678", "given_name", "Camile")), null).result().customer();

      done(house.customers().change(id, 1, person(Map.of("given_name", "Camille"))));
      now.set(SATURDAY.plusSeconds(3600));
      capture(person(Map.of("phone", "0612345678", "given_name", "Camil")), null);

      assertThat(view(id).customer().profile().value(FieldName.GIVEN_NAME)).contains("Camille");
    }

    @Test
    void changeShouldLeaveNoTraceWhenItChangesNothing() {
      CustomerId id = capture(person(Map.of("phone", "0612345678", "given_name", "Camille")), null).result().customer();
      int before = changes().size();

      CustomerView after = done(house.customers().change(id, 1, person(Map.of("given_name", "Camille"))));

      assertThat(after.customer().version()).isEqualTo(1);
      assertThat(changes()).hasSize(before);
    }

    @Test
    void readShouldNameTheRecordBehindEachValueWhenOthersCameSince() {
      CustomerId id = capture(person(Map.of("phone", "0612345678", "given_name", "Camille")), null).result().customer();
      done(house.customers().change(id, 1, person(Map.of("family_name", "Martin"))));

      assertThat(view(id).records()).extracting(record -> record.source())
          .containsExactlyInAnyOrder(Source.TILL, Source.CORRECTION);
    }
  }

  @Nested
  class Purchases {
    @Test
    void assignShouldGrowTheVersionWhenTheReceiptHadNoCustomer() {
      CustomerId id = capture(person(Map.of("phone", "0612345678")), null).result().customer();
      PurchaseView alone = record(receipt("10.00"), null).value().view();

      PurchaseView attached = done(assign(alone, 1, id));

      assertThat(List.of(alone.version(), attached.version())).containsExactly(1L, 2L);
      assertThat(last(ChangeType.PURCHASE_LINKED).version()).isEqualTo(2);
      assertThatThrownBy(() -> done(assign(alone, 1, null))).isInstanceOf(StaleVersionException.class);
      assertThat(done(assign(alone, 2, null)).version()).isEqualTo(3);
    }

    @Test
    void captureShouldRecordTheFirstVersionWhenItBringsTheCustomerToo() {
      CaptureAnswer answer = capture(person(Map.of("phone", "0612345678")), receipt("10.00"));

      assertThat(house.purchases().read(answer.result().purchase().id()).orElseThrow().version()).isEqualTo(1);
      assertThat(last(ChangeType.PURCHASE_LINKED).version()).isEqualTo(1);
    }

    @Test
    void assignShouldBeRefusedWhenNobodyHasTheCustomerId() {
      PurchaseView alone = record(receipt("10.00"), null).value().view();

      assertThatThrownBy(() -> done(assign(alone, 1, new CustomerId(new UUID(1, 2)))))
          .isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(FaultCode.CUSTOMER_UNKNOWN);
            assertThat(refused.faults()).extracting(fault -> fault.pointer()).containsExactly("/customer_id");
          });
    }

    @Test
    void recordShouldAnswerAsTheFirstTimeWhenItsKeyIsUsedAgain() {
      Done<Recorded> first = record(receipt("10.00"), "a");
      Done<Recorded> again = record(receipt("10.00"), "a");
      Done<Recorded> other = record(receipt("10.00"), "b");

      assertThat(first.value().known()).isFalse();
      assertThat(first.replayed()).isFalse();
      assertThat(again.value().known()).isFalse();
      assertThat(again.replayed()).isTrue();
      assertThat(other.value().known()).isTrue();
      assertThat(other.replayed()).isFalse();
      assertThat(record(receipt("10.00"), "b").value().known()).isTrue();
    }

    @Test
    void storeOfShouldNameTheStoreOfTheTillWhenAskedFor() {
      PurchaseView alone = record(receipt("10.00"), null).value().view();

      assertThat(house.purchases().storeOf(alone.purchase().id())).contains(PARIS);
    }
  }

  @Nested
  class Repairs {
    private final Mending phone = new Mending.OfPerson(person(Map.of("phone", "0612345678")));

    @Test
    void mendShouldHaveOneEffectWhenItsKeyIsUsedAgain() {
      Repair open = open();
      Deciding how = new Deciding(1, new Idempotency("office", "a", "phone"));

      Done<Repair> first = done(house.repairs().mend(open.id(), phone, how));
      Done<Repair> again = done(house.repairs().mend(open.id(), phone, how));

      assertThat(first.replayed()).isFalse();
      assertThat(again).isEqualTo(new Done<>(first.value(), true));
      assertThat(first.value().progress().state()).isEqualTo(Repair.State.MENDED);
    }

    @Test
    void discardShouldBeRefusedWhenItWasDecidedSince() {
      Repair open = open();
      done(house.repairs().mend(open.id(), phone, Deciding.of(open)));

      assertThatThrownBy(() -> done(house.repairs().discard(open.id(), Deciding.of(open))))
          .isInstanceOfSatisfying(StaleVersionException.class, stale -> assertThat(stale.current()).isEqualTo(2));
      assertThatThrownBy(() -> done(house.repairs().discard(open.id(), new Deciding(2, null))))
          .isInstanceOfSatisfying(
              RefusedException.class, refused -> assertThat(refused.code()).isEqualTo(FaultCode.ALREADY_DECIDED));
    }

    private Repair open() {
      capture(person(Map.of("given_name", "Camille", "phone", "06 12")), null);
      return house.repairs().open(null, 10).get(0);
    }
  }

  private CaptureAnswer capture(PersonForm person, @Nullable ReceiptForm receipt) {
    String at = now.get().toString();
    CaptureForm form =
        new CaptureForm(
            new OperationId(UUID.randomUUID()), null, new Clocks(at, at), TILL,
            new CaptureForm.Parts(person, List.of(), List.of(), receipt, null));
    return done(house.captures().capture(CaptureRequest.of(form)));
  }

  private Done<Recorded> record(ReceiptForm receipt, @Nullable String key) {
    Idempotency idempotency = key == null ? null : new Idempotency("office", key, "receipt");
    return done(house.purchases().record(receipt, new Said(new Clocks(null, null), TILL, idempotency)));
  }

  private CompletionStage<PurchaseView> assign(PurchaseView purchase, long version, @Nullable CustomerId customer) {
    return house.purchases()
        .assign(purchase.purchase().id(), version, customer, new OperationId(UUID.randomUUID()));
  }

  private CustomerView view(CustomerId id) {
    return house.customers().read(id).orElseThrow();
  }

  private List<Change> changes() {
    return house.changes().after(0, 1000);
  }

  private Change last(ChangeType type) {
    return changes().stream().filter(change -> change.type() == type).reduce((a, b) -> b).orElseThrow();
  }

  private static PersonForm person(Map<String, String> fields) {
    return new PersonForm(null, List.of(), fields, null, Map.of());
  }

  private static ReceiptForm receipt(String total) {
    MoneyForm money = new MoneyForm(total, "EUR");
    LineForm line = new LineForm("1", "BAG-01", null, null, "1", null, null, money, null);
    return new ReceiptForm("000123", "2026-11-21", "sale", List.of(line), List.of(), List.of(), money, null, null);
  }

  private static <T> T done(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
