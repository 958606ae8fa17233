package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.MergePreview;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.in.MergeUseCase.Unclear;
import io.comptoir.crm.application.port.in.MergeUseCase.Unmerged;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.testkit.fixture.Joining;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.SettableClock;
import io.comptoir.crm.testkit.fixture.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is who, decided by people over a whole storage: merges, their undoing, reviews, and what is refused of them. */
public abstract class MergingContract extends PortContract {
  private static final Instant SATURDAY = Instant.parse("2026-11-21T14:00:00Z");
  private static final Decider ADVISOR =
      new Decider(
          new KeyId(SequentialIds.numbered(7)), new StoreCode("PAR-01"), null, new AdvisorCode("A42"), null);
  private static final String PHONE = "+33612345678";

  private final SettableClock clock = new SettableClock(SATURDAY);
  private long operations = 900;
  private @Nullable Comptoir opened;

  @BeforeEach
  final void openHouse() {
    opened = Comptoir.over(storage()).clock(clock).open();
    done(house().house().putStore(Stores.paris(), null));
  }

  /** Whatever people decide, the chain of hashes covers it. */
  @AfterEach
  final void chainShouldBeWhole() {
    assertThat(house().integrity().verify((reached, expected) -> {}).isWhole()).isTrue();
  }

  private Comptoir house() {
    return Objects.requireNonNull(opened);
  }

  private static <T> T done(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void later() {
    clock.set(clock.now().plus(Duration.ofHours(1)));
  }

  private CustomerId create(String given, String family, @Nullable String phone, String... cards) {
    Map<String, String> fields =
        phone == null
            ? Map.of("given_name", given, "family_name", family, "country", "FR")
            : Map.of("given_name", given, "family_name", family, "country", "FR", "phone", phone);
    later();
    return done(house().customers().create(person(fields, cards), Said.NOW)).value().customer().id();
  }

  private static PersonForm person(Map<String, String> fields, String... cards) {
    List<IdentifierForm> identifiers =
        List.of(cards).stream().map(card -> new IdentifierForm("loyalty_card", null, card)).toList();
    return new PersonForm(null, identifiers, fields, null, Map.of());
  }

  private CaptureAnswer capture(PersonForm person, @Nullable ReceiptForm receipt, ConsentForm... consents) {
    later();
    String now = clock.now().toString();
    OperationId id = new OperationId(SequentialIds.numbered(++operations));
    Parts parts = new Parts(person, List.of(), List.of(consents), receipt, null);
    return done(
        house().captures().capture(CaptureRequest.of(new CaptureForm(id, null, new Clocks(now, now), Stores.till(), parts))));
  }

  private CaptureAnswer doubt() {
    return capture(person(Map.of("family_name", "Martin", "given_name", "Alexandra", "phone", PHONE)), null);
  }

  private static ReceiptForm receipt(String number) {
    MoneyForm price = new MoneyForm("12.50", "EUR");
    LineForm line = new LineForm("1", "BAG-01", null, "A bag", "1", price, null, price, null);
    return new ReceiptForm(number, null, "sale", List.of(line), List.of(), List.of(), price, null, null);
  }

  private static ConsentForm refusal() {
    return new ConsentForm("marketing", "phone", "refused", "spoken", null, null, null, null, Set.of());
  }

  private Customer customer(CustomerId id) {
    return house().customers().read(id).orElseThrow().customer();
  }

  private CustomerView merge(CustomerId survivor, CustomerId... retired) {
    later();
    return done(Joining.merge(house(), survivor, retired)).value();
  }

  private Unmerged unmerge(CustomerId retired) {
    later();
    return done(Joining.unmerge(house(), retired)).value();
  }

  private static Optional<FaultCode> refusal(CompletionStage<?> stage) {
    return stage.<Optional<FaultCode>>handle(
            (done, failure) -> {
              Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
              return Optional.ofNullable((RefusedException) why).map(RefusedException::code);
            })
        .toCompletableFuture().join();
  }

  private void assertRefused(FaultCode code, CompletionStage<?> stage) {
    assertThatThrownBy(() -> done(stage))
        .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  /** Merges. */
  @Nested
  protected class Merges {
    private final List<CustomerId> four = new ArrayList<>();

    @BeforeEach
    void createFour() {
      for (String name : List.of("Anne", "Berta", "Carla", "Dora")) {
        four.add(create(name, "Martin", null, "card-" + name));
      }
    }

    @Test
    protected void retiredIdsShouldAnswerWithTheSurvivorOverChainsOfMerges() {
      merge(four.get(1), four.get(0), four.get(2));
      merge(four.get(3), four.get(1));

      assertThat(four).allSatisfy(id -> assertThat(customer(id).id()).isEqualTo(four.get(3)));
      assertThat(customer(four.get(3)).profile().identifiers()).hasSize(4);
      assertThat(capture(person(Map.of(), "card-Anne"), null).result().customer()).isEqualTo(four.get(3));
    }

    @Test
    protected void whoDecidedShouldBeToldForEveryStep() {
      Merging merging = Joining.merging(house(), four.get(0), four.get(1));
      done(house().merges().merge(merging, ADVISOR));
      unmerge(four.get(1));

      List<CustomerLink> links = house().merges().links(four.get(1)).orElseThrow();
      assertThat(links).extracting(CustomerLink::joined).containsExactly(true, false);
      assertThat(links.get(0).decision().by().key()).isEqualTo(ADVISOR.key());
      assertThat(links.get(0).decision().by().advisor()).isEqualTo(ADVISOR.advisor());
      assertThat(links.get(0).decision().by().store()).isEqualTo(ADVISOR.store());
    }

    @Test
    protected void mergeShouldBeRefusedWhenACustomerIsNamedTwice() {
      Merging himself = Joining.merging(house(), four.get(0), four.get(0));
      Merging twice = Joining.merging(house(), four.get(0), four.get(1), four.get(1));

      assertRefused(FaultCode.SAME_CUSTOMER, house().merges().merge(himself, ADVISOR));
      assertRefused(FaultCode.SAME_CUSTOMER, house().merges().merge(twice, ADVISOR));
    }

    @Test
    protected void mergeShouldBeRefusedWhenNobodyHasAnId() {
      CustomerId nobody = new CustomerId(SequentialIds.numbered(1));

      assertRefused(FaultCode.CUSTOMER_UNKNOWN, Joining.merge(house(), four.get(0), nobody));
      assertThatThrownBy(() -> done(Joining.merge(house(), nobody, four.get(0)))).isInstanceOf(NotFoundException.class);
      assertThat(house().merges().links(nobody)).isEmpty();
    }

    @Test
    protected void mergeShouldBeRefusedWhenItWouldCloseACircle() {
      merge(four.get(1), four.get(0));
      assertRefused(FaultCode.ALREADY_MERGED, Joining.merge(house(), four.get(0), four.get(1)));
      merge(four.get(2), four.get(1));
      merge(four.get(3), four.get(2));

      assertRefused(FaultCode.ALREADY_MERGED, Joining.merge(house(), four.get(0), four.get(3)));
      assertRefused(FaultCode.ALREADY_MERGED, Joining.merge(house(), four.get(3), four.get(0)));
    }

    @Test
    protected void mergeShouldBeRefusedWhenOneOfThemIsRetired() {
      merge(four.get(1), four.get(0));

      assertRefused(FaultCode.CUSTOMER_RETIRED, Joining.merge(house(), four.get(2), four.get(0)));
      assertRefused(FaultCode.CUSTOMER_RETIRED, Joining.merge(house(), four.get(0), four.get(2)));
    }

    @Test
    protected void mergeShouldBeRefusedAsAWholeWhenOneOfSeveralIsRetired() {
      merge(four.get(3), four.get(2));
      CompletionStage<?> refused = Joining.merge(house(), four.get(0), four.get(1), four.get(2));

      assertThatThrownBy(() -> done(refused))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> {
                assertThat(e.code()).isEqualTo(FaultCode.CUSTOMER_RETIRED);
                assertThat(e.faults()).extracting(Warning::pointer).containsExactly("/retired/1/customer_id");
              });
      assertThat(customer(four.get(1)).id()).isEqualTo(four.get(1));
    }

    @Test
    protected void mergeShouldBeRefusedWhenSomebodyElseMergesTheOtherWayAtTheSameMoment() {
      Merging one = Joining.merging(house(), four.get(0), four.get(1));
      Merging other = Joining.merging(house(), four.get(1), four.get(0));

      List<CompletionStage<Done<CustomerView>>> atOnce =
          List.of(house().merges().merge(one, ADVISOR), house().merges().merge(other, ADVISOR));

      assertThat(atOnce.stream().map(MergingContract::refusal))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(FaultCode.ALREADY_MERGED));
    }

    @Test
    protected void mergeShouldBeRefusedWhenEitherSideHasChanged() {
      Merging read = Joining.merging(house(), four.get(0), four.get(1));
      capture(person(Map.of("title", "mrs"), "card-Berta"), null);
      assertRefused(FaultCode.CHANGED_SINCE_READ, house().merges().merge(read, ADVISOR));

      Merging other = Joining.merging(house(), four.get(2), four.get(3));
      capture(person(Map.of("title", "mrs"), "card-Carla"), null);
      assertThatThrownBy(() -> done(house().merges().merge(other, ADVISOR))).isInstanceOf(StaleVersionException.class);
      assertThat(customer(four.get(3)).id()).isEqualTo(four.get(3));
    }

    @Test
    protected void mergeShouldHaveOneEffectWhenItsKeyIsUsedAgain() {
      Merging merging = Joining.merging(house(), four.get(0), four.get(1));
      Decider keyed = new Decider(null, null, null, null, new Idempotency("office", "a", "merge"));

      Done<CustomerView> first = done(house().merges().merge(merging, keyed));
      Done<CustomerView> again = done(house().merges().merge(merging, keyed));

      assertThat(first.replayed()).isFalse();
      assertThat(again.replayed()).isTrue();
      assertThat(again.value()).isEqualTo(first.value());
      assertThat(house().merges().links(four.get(0)).orElseThrow()).hasSize(1);
    }

    @Test
    protected void chosenValueShouldCountUntilTheMergeIsUndone() {
      Merging chosen =
          new Merging(
              Joining.seen(house(), four.get(3)), List.of(Joining.seen(house(), four.get(0))),
              Map.of(FieldName.GIVEN_NAME, "Anne"), false);

      assertThat(house().merges().preview(chosen).outcome().value(FieldName.GIVEN_NAME)).contains("Anne");
      Customer merged = done(house().merges().merge(chosen, ADVISOR)).value().customer();

      assertThat(merged.profile().value(FieldName.GIVEN_NAME)).contains("Anne");
      assertThat(merged.profile().values().get(FieldName.GIVEN_NAME).provenance().chosen()).isTrue();
      capture(person(Map.of("given_name", "Anne"), "card-Dora"), null);
      unmerge(four.get(0));
      assertThat(customer(four.get(3)).profile().values().get(FieldName.GIVEN_NAME).provenance().chosen())
          .as("what a till repeats of a choice is not chosen for ever")
          .isFalse();
    }

    @Test
    protected void mergeShouldBeRefusedWhenAValueIsChosenThatNobodyHas() {
      Merging invented =
          new Merging(
              Joining.seen(house(), four.get(0)), List.of(Joining.seen(house(), four.get(1))),
              Map.of(FieldName.GIVEN_NAME, "Zoe"), false);

      assertRefused(FaultCode.UNKNOWN_VALUE, house().merges().merge(invented, ADVISOR));
    }

    @Test
    protected void previewShouldTellConflictsMovesAndConsentsAndStoreNothing() {
      capture(person(Map.of(), "card-Berta"), receipt("1"), refusal());
      long before = house().changes().after(0, 1_000).size();

      MergePreview preview = house().merges().preview(Joining.merging(house(), four.get(0), four.get(1)));

      assertThat(preview.outcome().value(FieldName.GIVEN_NAME)).contains("Berta");
      assertThat(preview.conflicts()).extracting(MergePreview.Conflict::field).containsExactly(FieldName.GIVEN_NAME);
      assertThat(preview.conflicts().get(0).values())
          .extracting(value -> value.golden().said().value())
          .containsExactly("Berta", "Anne");
      assertThat(preview.moves().get(0).purchases()).isEqualTo(1);
      assertThat(preview.moves().get(0).records()).isEqualTo(1);
      assertThat(preview.moves().get(0).decisions()).isEqualTo(1);
      assertThat(preview.consents()).extracting(scope -> scope.after().word()).containsExactly("refused");
      assertThat(house().changes().after(0, 1_000)).hasSize((int) before);
    }
  }

  /** Undoing merges. */
  @Nested
  protected class Unmerges {
    @Test
    protected void unmergeShouldBeRefusedWhenTheCustomerIsNotMerged() {
      CustomerId stays = create("Anne", "Martin", null);
      CustomerId goes = create("Berta", "Martin", null);
      assertRefused(FaultCode.NOT_MERGED, Joining.unmerge(house(), goes));
      merge(stays, goes);
      unmerge(goes);

      assertRefused(FaultCode.NOT_MERGED, Joining.unmerge(house(), goes));
      CustomerId nobody = new CustomerId(SequentialIds.numbered(1));
      assertThatThrownBy(() -> done(Joining.unmerge(house(), nobody))).isInstanceOf(NotFoundException.class);
    }

    @Test
    protected void unmergeShouldBeRefusedWhenTheSurvivorHasChanged() {
      CustomerId stays = create("Anne", "Martin", null, "1");
      CustomerId goes = create("Berta", "Martin", null);
      long read = merge(stays, goes).customer().version();
      capture(person(Map.of("title", "mrs"), "1"), null);

      assertThatThrownBy(() -> done(house().merges().unmerge(goes, read, ADVISOR))).isInstanceOf(StaleVersionException.class);
    }

    @Test
    protected void unmergeShouldPartTheMiddleOfAChainFromItsOwnSurvivorOnly() {
      CustomerId first = create("Anne", "Martin", null);
      CustomerId second = create("Berta", "Martin", null);
      CustomerId third = create("Carla", "Martin", null);
      merge(second, first);
      merge(third, second);

      unmerge(second);
      assertThat(customer(first).id()).isEqualTo(second);
      merge(third, second);
      Unmerged unmerged = unmerge(first);

      assertThat(unmerged.restored().customer().id()).isEqualTo(first);
      assertThat(unmerged.survivor().customer().id()).isEqualTo(third);
      assertThat(customer(second).id()).isEqualTo(third);
    }

    @Test
    protected void factsToldByTheRetiredOnesCardShouldGoWithItAndOthersBeAskedAbout() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432", "4711");
      merge(stays, goes);
      CaptureAnswer byCard = capture(person(Map.of("title", "mrs"), "4711"), receipt("1"));
      CaptureAnswer byPhone = capture(person(Map.of("phone", PHONE, "title", "ms")), receipt("2"));
      assertThat(byCard.result().customer()).isEqualTo(stays);
      assertThat(house().purchases().figures(goes).orElseThrow().count()).isEqualTo(2);

      Unclear unclear = unmerge(goes).unclear();

      assertThat(unclear.purchases()).containsExactly(byPhone.result().purchase().id());
      assertThat(unclear.records()).hasSize(1);
      assertThat(unclear.more()).isFalse();
      assertThat(house().purchases().read(byCard.result().purchase().id()).orElseThrow().customer()).isEqualTo(goes);
      assertThat(house().purchases().read(byPhone.result().purchase().id()).orElseThrow().customer()).isEqualTo(stays);
      assertThat(customer(goes).profile().value(FieldName.TITLE)).contains("mrs");
      assertThat(customer(stays).profile().value(FieldName.TITLE)).contains("ms");
    }

    @Test
    protected void visitThatRepeatsWhatTheRetiredOneSaidShouldBeAskedAbout() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      merge(stays, goes);
      PersonForm repeated = person(Map.of("given_name", "Kamille", "family_name", "Marten", "phone", "+33698765432"));
      assertThat(capture(repeated, null).result().outcome()).isEqualTo(Outcome.RECOGNISED);
      capture(repeated, null);
      capture(person(Map.of("given_name", "Camille", "family_name", "Martin", "phone", PHONE)), null);

      List<RecordId> unclear = unmerge(goes).unclear().records();

      assertThat(unclear).as("said of who stays for the first time, then again").hasSize(2);
      assertThat(customer(goes).profile().displayName()).contains("Kamille Marten");
      assertThat(customer(stays).profile().displayName()).contains("Camille Martin");
    }

    @Test
    protected void factsToldWithTheOldIdShouldGoWithItAndChosenValuesBeNoneOfThem() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      Merging chosen =
          new Merging(
              Joining.seen(house(), stays), List.of(Joining.seen(house(), goes)), Map.of(FieldName.GIVEN_NAME, "Camille"),
              false);
      later();
      done(house().merges().merge(chosen, ADVISOR));
      PersonForm named = new PersonForm(goes.toString(), List.of(), Map.of("title", "mrs"), null, Map.of());
      CaptureAnswer byId = capture(named, receipt("1"));
      assertThat(byId.result().customer()).isEqualTo(stays);

      Unclear unclear = unmerge(goes).unclear();

      assertThat(unclear.records()).isEmpty();
      assertThat(unclear.purchases()).isEmpty();
      assertThat(house().purchases().read(byId.result().purchase().id()).orElseThrow().customer()).isEqualTo(goes);
      assertThat(customer(goes).profile().value(FieldName.TITLE)).contains("mrs");
      assertThat(customer(stays).profile().value(FieldName.TITLE)).isEmpty();
    }

    @Test
    protected void everyUndoShouldBeAboutItsOwnMergeWhenTheyAreMergedAgain() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      merge(stays, goes);
      PurchaseId first = sold("1");
      assertThat(unmerge(goes).unclear().purchases()).containsExactly(first);
      Customer alone = customer(goes);
      PurchaseId between = sold("2");
      merge(stays, goes);
      PurchaseId second = sold("3");

      Unmerged unmerged = unmerge(goes);

      assertThat(unmerged.unclear().purchases()).containsExactly(second).doesNotContain(between);
      assertThat(unmerged.restored().customer().profile()).isEqualTo(alone.profile());
      assertThat(house().merges().links(goes).orElseThrow())
          .extracting(CustomerLink::joined)
          .containsExactly(true, false, true, false);
    }

    private PurchaseId sold(String receipt) {
      return capture(person(Map.of("phone", PHONE)), receipt(receipt)).result().purchase().id();
    }

    @Test
    protected void unclearShouldBeOnlyWhatWasToldSinceEachOfAChainAnswered() {
      CustomerId goes = create("Anne", "Martin", "+33698765431");
      CustomerId middle = create("Anna", "Martin", "+33698765432");
      CustomerId stays = create("Camille", "Martin", PHONE);
      merge(middle, goes);
      PurchaseId strangers = sold("1");
      merge(stays, middle);
      PurchaseId anybodys = sold("2");

      List<PurchaseId> unclear = unmerge(goes).unclear().purchases();

      assertThat(unclear).contains(anybodys).doesNotContain(strangers);
    }

    @Test
    protected void oldIdShouldAnswerForItselfAgainEverywhereWhenUndone() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      merge(stays, goes);
      unmerge(goes);

      assertThat(customer(goes).id()).isEqualTo(goes);
      assertThat(capture(person(Map.of("phone", "+33698765432")), null).result().customer()).isEqualTo(goes);
      assertThat(capture(person(Map.of("phone", PHONE)), null).result().customer()).isEqualTo(stays);
    }

    @Test
    protected void purchaseOfWhomNobodyCanTellShouldBeMovedByHand() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      merge(stays, goes);
      CaptureAnswer sold = capture(person(Map.of("phone", PHONE)), receipt("1"));
      unmerge(goes);

      OperationId by = new OperationId(SequentialIds.numbered(++operations));
      done(house().purchases().assign(sold.result().purchase().id(), 1, goes, by));

      assertThat(house().purchases().figures(goes).orElseThrow().count()).isEqualTo(1);
      assertThat(house().purchases().figures(stays).orElseThrow().count()).isZero();
    }

    @Test
    protected void purchaseGivenToTheOldIdByHandShouldGoWithIt() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      PurchaseId anonymous = capture(PersonForm.EMPTY, receipt("1")).result().purchase().id();
      merge(stays, goes);
      OperationId by = new OperationId(SequentialIds.numbered(++operations));
      assertThat(done(house().purchases().assign(anonymous, 1, goes, by)).customer()).isEqualTo(stays);

      assertThat(unmerge(goes).unclear().purchases()).isEmpty();
      assertThat(house().purchases().read(anonymous).orElseThrow().customer()).isEqualTo(goes);
    }

    @Test
    protected void refusalToldWhileMergedShouldCountForBothAfterwards() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", "+33698765432");
      merge(stays, goes);
      capture(person(Map.of("phone", PHONE)), null, refusal());

      Unclear unclear = unmerge(goes).unclear();

      assertThat(unclear.decisions()).hasSize(1);
      List<Suppression> suppressions = read(r -> r.consents().suppressionsOf(goes));
      assertThat(suppressions).isNotEmpty();
      assertThat(List.of(stays, goes))
          .allSatisfy(id -> assertThat(mayBeCalled(id)).isFalse());
    }

    @Test
    protected void refusalToldWithTheRetiredOnesCardShouldCountForEveryoneOnTheWayToTheSurvivor() {
      CustomerId goes = create("Anne", "Martin", "+33698765431", "4711");
      CustomerId middle = create("Anna", "Martin", "+33698765432");
      CustomerId stays = create("Hanna", "Martin", "+33698765433");
      merge(middle, goes);
      merge(stays, middle);
      capture(person(Map.of(), "4711"), null, refusal());

      assertThat(unmerge(goes).unclear().decisions()).isEmpty();
      unmerge(middle);

      assertThat(List.of(goes, middle, stays)).allSatisfy(id -> assertThat(mayBeCalled(id)).isFalse());
      List<Suppression> suppressions = read(r -> r.consents().suppressionsOf(middle));
      assertThat(suppressions).isNotEmpty();
    }

    private boolean mayBeCalled(CustomerId id) {
      return house().consents().permission(id, Purpose.MARKETING, Channel.PHONE, null).orElseThrow().allowed();
    }

    @Test
    protected void unmergeShouldHaveOneEffectAndAnswerTheSameWhenItsKeyIsUsedAgain() {
      CustomerId stays = create("Camille", "Martin", PHONE);
      CustomerId goes = create("Kamille", "Marten", null);
      long version = merge(stays, goes).customer().version();
      Decider keyed = new Decider(null, null, null, null, new Idempotency("office", "u", "unmerge"));

      Done<Unmerged> first = done(house().merges().unmerge(goes, version, keyed));
      later();
      Done<Unmerged> again = done(house().merges().unmerge(goes, version, keyed));

      assertThat(again.replayed()).isTrue();
      assertThat(again.value()).isEqualTo(first.value());
    }
  }

  /** Reviews. */
  @Nested
  protected class Reviews {
    private @Nullable CustomerId alex;
    private @Nullable CustomerId provisional;

    @BeforeEach
    void doubtSomebody() {
      alex = create("Alex", "Martin", PHONE, "4711");
      create("Sofia", "Rossi", PHONE);
      provisional = doubt().result().customer();
    }

    private ReviewView open() {
      return house().reviews().open(null, 10).get(0);
    }

    private Ruling ruling(Verdict verdict, @Nullable CustomerId with) {
      ReviewView view = open();
      List<Seen> seen = new ArrayList<>(List.of(Seen.of(view.subject())));
      view.candidates().forEach(other -> seen.add(Seen.of(other.customer())));
      return new Ruling(view.review().progress().version(), verdict, with, seen);
    }

    private ReviewView decide(Verdict verdict, @Nullable CustomerId with) {
      later();
      return done(house().reviews().decide(open().review().id(), ruling(verdict, with), ADVISOR)).value();
    }

    @Test
    protected void reviewShouldShowBothSidesWithReasons() {
      assertThat(capturedOutcome()).isEqualTo(Outcome.TO_REVIEW);
      ReviewView view = open();

      assertThat(view.subject().id()).isEqualTo(provisional);
      assertThat(view.candidates()).hasSize(2);
      assertThat(view.candidates().get(0).match().reasons())
          .anySatisfy(reason -> assertThat(reason.field()).isEqualTo(MatchField.PHONE));
      assertThat(house().reviews().read(view.review().id())).contains(view);
    }

    private Outcome capturedOutcome() {
      return doubt().result().outcome();
    }

    @Test
    protected void sameDoubtShouldNotBeOpenedAgainWhenTheyWereToldApart() {
      ReviewView decided = decide(Verdict.NOT_THE_SAME, null);
      assertThat(decided.review().isOpen()).isFalse();
      assertThat(decided.review().decision().orElseThrow().by().advisor()).isEqualTo(ADVISOR.advisor());
      assertThat(customer(provisional).isProvisional()).isFalse();

      CaptureAnswer again = doubt();

      assertThat(again.result().outcome()).isEqualTo(Outcome.RECOGNISED);
      assertThat(again.result().customer()).isEqualTo(provisional);
      assertThat(house().reviews().open(null, 10)).isEmpty();
    }

    @Test
    protected void captureShouldKnowEachOfTwoByTheNameWhenTheyWereToldApart() {
      decide(Verdict.NOT_THE_SAME, null);
      PersonForm renamed = person(Map.of("given_name", "Alexandra Marie"));
      done(house().customers().change(alex, customer(alex).version(), renamed));

      CaptureAnswer again = doubt();

      assertThat(again.result().outcome()).isEqualTo(Outcome.RECOGNISED);
      assertThat(again.result().customer()).isEqualTo(provisional);
      assertThat(again.view().candidates()).extracting(brief -> brief.customer().id()).doesNotContain(alex);
    }

    @Test
    protected void householdShouldBeRememberedWithTheOneNamedAndTheOthersBeStrangers() {
      decide(Verdict.SAME_HOUSEHOLD, alex);

      List<Distinction> told = read(r -> r.reviews().distinctionsOf(provisional));
      assertThat(told)
          .extracting(distinction -> distinction.kind().name())
          .containsExactlyInAnyOrder("SAME_HOUSEHOLD", "NOT_THE_SAME");
      MergePreview preview = house().merges().preview(Joining.merging(house(), alex, provisional));
      assertThat(preview.distinctions()).hasSize(1);
    }

    @Test
    protected void householdShouldStandOnBothAndOnWhomTheyAreMergedWith() {
      CustomerId sofia = open().candidates().get(1).customer().id();
      CustomerId stays = create("Alexis", "Martin", null);
      decide(Verdict.SAME_HOUSEHOLD, alex);
      assertThat(household(provisional)).containsExactly(alex);
      assertThat(household(alex)).containsExactly(provisional);
      assertThat(household(sofia)).isEmpty();

      merge(stays, alex);

      assertThat(household(provisional)).containsExactly(stays);
      assertThat(household(alex)).containsExactly(provisional);
      Merging overruling =
          new Merging(
              Joining.seen(house(), stays), List.of(Joining.seen(house(), provisional)), Map.of(), true);
      assertThat(done(house().merges().merge(overruling, ADVISOR)).value().household()).isEmpty();
    }

    private List<CustomerId> household(CustomerId id) {
      return house().customers().read(id).orElseThrow().household();
    }

    @Test
    protected void everyStepShouldBeAChangeOfTheFeed() {
      long before = house().changes().after(0, 1_000).size();
      decide(Verdict.NOT_THE_SAME, null);
      Merging merging = Joining.merging(house(), alex, provisional);
      later();
      done(house().merges().merge(new Merging(merging.survivor(), merging.retired(), Map.of(), true), ADVISOR));
      unmerge(provisional);

      assertThat(house().changes().after(0, 1_000).stream().skip(before))
          .extracting(Change::type)
          .containsExactly(
              ChangeType.CUSTOMERS_TOLD_APART, ChangeType.CUSTOMERS_TOLD_APART, ChangeType.CUSTOMER_CHANGED,
              ChangeType.REVIEW_DECIDED, ChangeType.CUSTOMERS_MERGED, ChangeType.CUSTOMERS_UNMERGED);
    }

    @Test
    protected void mergeShouldBeRefusedWhenTheyWereToldApartUnlessThatIsOverruled() {
      decide(Verdict.NOT_THE_SAME, null);
      Merging merging = Joining.merging(house(), alex, provisional);
      assertRefused(FaultCode.TOLD_APART, house().merges().merge(merging, ADVISOR));

      Merging overruling = new Merging(merging.survivor(), merging.retired(), Map.of(), true);

      assertThat(done(house().merges().merge(overruling, ADVISOR)).value().customer().id()).isEqualTo(alex);
    }

    @Test
    protected void mergeShouldBeRefusedWhenWhomTheyAreMergedWithWereToldApart() {
      CustomerId alexis = create("Alexis", "Martin", null);
      decide(Verdict.NOT_THE_SAME, null);
      merge(alexis, alex);

      assertRefused(FaultCode.TOLD_APART, Joining.merge(house(), alexis, provisional));
      assertRefused(FaultCode.TOLD_APART, Joining.merge(house(), provisional, alexis));
    }

    @Test
    protected void samePersonShouldJoinTheProvisionalCustomerAndBeOpenAgainWhenUndone() {
      ReviewView decided = decide(Verdict.SAME_PERSON, alex);
      assertThat(customer(provisional).id()).isEqualTo(alex);
      assertThat(decided.review().decision().orElseThrow().verdict()).isEqualTo(Verdict.SAME_PERSON);
      assertThat(house().reviews().open(null, 10)).isEmpty();

      unmerge(provisional);

      assertThat(house().reviews().open(null, 10))
          .extracting(view -> view.review().id())
          .containsExactly(decided.review().id());
      List<Change> changes = house().changes().after(0, 1_000);
      assertThat(changes.get(changes.size() - 1))
          .satisfies(last -> {
            assertThat(last.type()).isEqualTo(ChangeType.REVIEW_OPENED);
            assertThat(last.id()).isEqualTo(decided.review().id().value());
            assertThat(last.version()).isEqualTo(3);
          });
    }

    @Test
    protected void samePersonShouldBeRefusedWhenTheyWereToldApartMeanwhile() {
      Review first = open().review();
      CustomerId second =
          capture(person(Map.of("given_name", "Alexandrine", "family_name", "Martin", "phone", PHONE)), null)
              .result().customer();
      ReviewView other = house().reviews().open(first.id(), 1).get(0);
      List<Seen> seen = new ArrayList<>(List.of(Seen.of(other.subject())));
      other.candidates().forEach(candidate -> seen.add(Seen.of(candidate.customer())));
      done(house().reviews().decide(other.review().id(), new Ruling(1, Verdict.NOT_THE_SAME, null, seen), ADVISOR));
      merge(second, provisional);

      assertRefused(FaultCode.TOLD_APART, house().reviews().decide(first.id(), ruling(Verdict.SAME_PERSON, alex), ADVISOR));
    }

    @Test
    protected void sameDecisionAgainShouldBeTheSameAnswerAndAnotherOneRefused() {
      Review review = open().review();
      Ruling apart = ruling(Verdict.NOT_THE_SAME, null);
      Ruling same = ruling(Verdict.SAME_PERSON, alex);
      ReviewView first = done(house().reviews().decide(review.id(), apart, ADVISOR)).value();

      assertThat(done(house().reviews().decide(review.id(), apart, Decider.NOBODY)).value()).isEqualTo(first);
      assertRefused(FaultCode.ALREADY_DECIDED, house().reviews().decide(review.id(), same, ADVISOR));
    }

    @Test
    protected void otherDecisionShouldBeRefusedWhenTwoDecideAtTheSameMoment() {
      ReviewId review = open().review().id();
      Ruling apart = ruling(Verdict.NOT_THE_SAME, null);
      Ruling same = ruling(Verdict.SAME_PERSON, alex);

      List<CompletionStage<Done<ReviewView>>> atOnce =
          List.of(
              house().reviews().decide(review, apart, ADVISOR), house().reviews().decide(review, same, Decider.NOBODY));

      assertThat(atOnce.stream().map(MergingContract::refusal))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(FaultCode.ALREADY_DECIDED));
    }

    @Test
    protected void decisionShouldBeRefusedWhenNobodyHasTheIdOfTheReviewOrOfTheCandidate() {
      Ruling apart = ruling(Verdict.NOT_THE_SAME, null);
      ReviewId nothing = new ReviewId(SequentialIds.numbered(1));
      assertThatThrownBy(() -> done(house().reviews().decide(nothing, apart, ADVISOR)))
          .isInstanceOf(NotFoundException.class);

      Ruling nobody = ruling(Verdict.SAME_PERSON, new CustomerId(SequentialIds.numbered(1)));
      assertRefused(FaultCode.UNKNOWN_VALUE, house().reviews().decide(open().review().id(), nobody, ADVISOR));
    }

    @Test
    protected void decisionShouldBeRefusedWhenACustomerOrTheReviewHasChanged() {
      Review review = open().review();
      Ruling read = ruling(Verdict.SAME_PERSON, alex);
      Ruling stale = new Ruling(9, Verdict.SAME_PERSON, alex, read.seen());
      assertThatThrownBy(() -> done(house().reviews().decide(review.id(), stale, ADVISOR)))
          .isInstanceOf(StaleVersionException.class);

      capture(person(Map.of("title", "mrs"), "4711"), null);

      assertRefused(FaultCode.CHANGED_SINCE_READ, house().reviews().decide(review.id(), read, ADVISOR));
    }

    @Test
    protected void decisionShouldBeRefusedWhenItNamesNobodyOfSeveralOrAStranger() {
      CustomerId stranger = create("Dora", "Weiss", null);
      Review review = open().review();

      assertRefused(FaultCode.MISSING, house().reviews().decide(review.id(), ruling(Verdict.SAME_PERSON, null), ADVISOR));
      assertRefused(
          FaultCode.UNKNOWN_VALUE,
          house().reviews().decide(review.id(), ruling(Verdict.SAME_PERSON, stranger), ADVISOR));
      assertRefused(
          FaultCode.UNKNOWN_VALUE, house().reviews().decide(review.id(), ruling(Verdict.NOT_THE_SAME, alex), ADVISOR));
      Ruling blind = new Ruling(review.progress().version(), Verdict.NOT_THE_SAME, null, List.of());
      assertRefused(FaultCode.MISSING, house().reviews().decide(review.id(), blind, ADVISOR));
    }

    @Test
    protected void mergeShouldBeRefusedWhenTheSurvivorIsProvisional() {
      assertRefused(FaultCode.SURVIVOR_PROVISIONAL, Joining.merge(house(), provisional, alex));
    }

    @Test
    protected void mergeShouldCloseTheReviewThatAskedAboutIt() {
      String mail = "alexa.martin@example.org";
      PersonForm alexa = person(Map.of("given_name", "Alexa", "family_name", "Martin", "email", mail));
      CustomerId other = done(house().customers().create(alexa, Said.NOW)).value().customer().id();
      capture(person(Map.of("given_name", "Alexandra", "family_name", "Martin", "phone", PHONE, "email", mail)), null);
      assertThat(candidates(alex)).doesNotContain(other);

      merge(alex, provisional);

      assertThat(house().reviews().open(null, 10)).isEmpty();
      assertThat(candidates(alex)).as("who else it might be").contains(other);
    }

    private List<CustomerId> candidates(CustomerId id) {
      return read(r -> r.reviews().candidatesOf(id));
    }
  }
}
