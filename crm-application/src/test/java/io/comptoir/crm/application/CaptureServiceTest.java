package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.card;
import static io.comptoir.crm.application.Forms.consent;
import static io.comptoir.crm.application.Forms.known;
import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static io.comptoir.crm.application.Forms.returnOf;
import static io.comptoir.crm.application.Forms.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.Mending.OfConsent;
import io.comptoir.crm.application.port.in.Mending.OfPerson;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.RepairUseCase.Deciding;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseFlag;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaptureServiceTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Nested
  class Replay {
    @Test
    void captureShouldAnswerTheSameWhenItIsSentAgainLater() {
      CaptureForm form = shop.form(shop.id(), null, parts(named("Camille", "Martin", "0612345678"), sale("1", "10.00")));
      CaptureAnswer first = shop.send(form);
      long changes = lastChange();

      shop.pass(Duration.ofDays(40));
      CaptureAnswer again = shop.send(form);

      assertThat(again.replayed()).isTrue();
      assertThat(again.result()).isEqualTo(first.result());
      assertThat(lastChange()).isEqualTo(changes);
    }

    @Test
    void captureShouldRefuseWhenTheIdWasUsedForAnotherContent() {
      OperationId id = shop.id();
      shop.send(shop.form(id, null, parts(sale("1", "10.00"))));

      assertThatThrownBy(() -> shop.send(shop.form(id, null, parts(sale("2", "10.00")))))
          .isInstanceOfSatisfying(
              OperationReusedException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.CAPTURE_ID_REUSED));
    }

    @Test
    void captureShouldHaveOneEffectWhenItIsSentByManyAtOnce() {
      CaptureForm form = shop.form(shop.id(), null, parts(named("Camille", "Martin", "0612345678"), sale("1", "10.00")));
      List<CompletableFuture<CaptureAnswer>> sent =
          IntStream.range(0, 16)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> shop.send(form)))
              .toList();
      List<CaptureAnswer> answers = sent.stream().map(CompletableFuture::join).toList();

      assertThat(answers).extracting(CaptureAnswer::result).containsOnly(answers.get(0).result());
      assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }
  }

  @Nested
  class WhoItIs {
    @Test
    void captureShouldMakeOneCustomerWhenTwoTillsCaptureTheSamePersonAtOnce() {
      List<CompletableFuture<CaptureAnswer>> sent =
          IntStream.range(0, 16)
              .mapToObj(i -> shop.form(shop.id(), null, parts(named("Camille", "Martin", "0612345678"))))
              .map(form -> CompletableFuture.supplyAsync(() -> shop.send(form)))
              .toList();

      Set<CustomerId> customers =
          Set.copyOf(sent.stream().map(CompletableFuture::join).map(a -> a.result().customer()).toList());

      assertThat(customers).hasSize(1);
    }

    @Test
    void captureShouldAddAConfirmationWhenNothingNewIsSaid() {
      CaptureAnswer first = shop.capture(parts(named("Camille", "Martin", "0612345678")));
      shop.pass(Duration.ofDays(1));
      CaptureAnswer again = shop.capture(parts(named("Camille", "Martin", "+33 6 12 34 56 78")));

      assertThat(again.result().outcome()).isEqualTo(Outcome.RECOGNISED);
      assertThat(records(first.result().customer())).isEqualTo(1);
    }

    @Test
    void captureShouldKeepOneProvisionalCustomerWhenTheSameDoubtComesBack() {
      shop.capture(parts(named("Camille", "Martin", "0612345678")));
      shop.capture(parts(named("Paul", "Durand", "0612345678")));
      CaptureAnswer doubt = shop.capture(parts(person(Map.of("phone", "0612345678"))));
      CaptureAnswer again = shop.capture(parts(person(Map.of("phone", "06 12 34 56 78"))));

      assertThat(doubt.result().outcome()).isEqualTo(Outcome.TO_REVIEW);
      assertThat(again.result().customer()).isEqualTo(doubt.result().customer());
      assertThat(doubt.view().candidates()).hasSize(2);
    }

    @Test
    void captureShouldTakeAPhoneForNoEvidenceWhenMoreThanFiftyHoldIt() {
      for (int i = 0; i < 51; i++) {
        shop.capture(parts(named(word(i), word(1_000 + i), "0612345678")));
      }
      CaptureAnswer answer = shop.capture(parts(person(Map.of("phone", "0612345678"))));

      assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void captureShouldFollowTheSurvivorWhenTheIdSentWasRetired() {
      CustomerId stays = shop.capture(parts(named("Camille", "Martin", "0612345678"))).result().customer();
      CustomerId goes = shop.capture(parts(named("Kamille", "Marten", "0698765432"))).result().customer();
      Joined.merge(shop.comptoir, stays, goes);

      CaptureAnswer answer = shop.capture(parts(known(goes.toString(), Map.of()), sale("1", "10.00")));

      assertThat(answer.result().customer()).isEqualTo(stays);
      assertThat(shop.comptoir.customers().read(goes).orElseThrow().customer().id()).isEqualTo(stays);
    }

    @Test
    void unmergeShouldGiveBothTheirOwnValuesBack() {
      CustomerId stays = shop.capture(parts(named("Camille", "Martin", "0612345678"))).result().customer();
      CustomerId goes = shop.capture(parts(named("Kamille", "Marten", "0698765432"))).result().customer();
      Joined.merge(shop.comptoir, stays, goes);
      Joined.unmerge(shop.comptoir, goes);

      assertThat(customer(stays).profile().contacts(ContactKind.PHONE)).hasSize(1);
      assertThat(customer(goes).id()).isEqualTo(goes);
      assertThat(customer(goes).profile().displayName()).contains("Kamille Marten");
    }

    @Test
    void unmergeShouldPartACustomerFromTheOneItWasJoinedToWhenThatOneWasMergedOn() {
      CustomerId first = shop.capture(parts(named("Camille", "Martin", "0612345678"))).result().customer();
      CustomerId second = shop.capture(parts(named("Kamille", "Marten", "0698765432"))).result().customer();
      CustomerId third = shop.capture(parts(named("Sofia", "Rossi", "0611223344"))).result().customer();
      Joined.merge(shop.comptoir, second, first);
      Joined.merge(shop.comptoir, third, second);

      Joined.unmerge(shop.comptoir, first);

      assertThat(customer(first).id()).isEqualTo(first);
      assertThat(customer(second).id()).isEqualTo(third);
    }

    @Test
    void captureShouldKeepTheIdAsideWhenNobodyHasIt() {
      String nobody = new UUID(7, 7).toString();
      CaptureAnswer answer = shop.capture(parts(known(nobody, Map.of("given_name", "Camille"))));

      assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
      assertThat(answer.warnings()).extracting(Warning::code).containsExactly(FaultCode.CUSTOMER_UNKNOWN);
    }
  }

  @Nested
  class NobodyUsable {
    @Test
    void captureShouldBeAnonymousWhenEveryFieldIsSentEmpty() {
      Map<String, String> empty = Map.of("given_name", "", "family_name", "", "phone", "", "email", "", "title", "");
      CaptureAnswer answer = shop.capture(parts(person(empty), sale("1", "10.00")));

      assertThat(answer.result().outcome()).isEqualTo(Outcome.ANONYMOUS);
      assertThat(answer.result().customer()).isNull();
    }

    @Test
    void captureShouldBeAnonymousWhenNothingButAnUnknownIdIsSent() {
      CaptureAnswer answer = shop.capture(parts(known(new UUID(7, 7).toString(), Map.of()), sale("1", "10.00")));

      assertThat(answer.result().outcome()).isEqualTo(Outcome.ANONYMOUS);
      assertThat(answer.warnings()).extracting(Warning::code).containsExactly(FaultCode.CUSTOMER_UNKNOWN);
    }

    @Test
    void captureShouldRecogniseWhenAFieldIsSentEmptyThatTheCustomerNeverHad() {
      CustomerId camille = shop.capture(parts(named("Camille", "Martin", "0612345678"))).result().customer();
      CaptureAnswer again = shop.capture(parts(person(Map.of("phone", "0612345678", "title", ""))));

      assertThat(again.result().customer()).isEqualTo(camille);
    }
  }

  @Nested
  class Following {
    @Test
    void captureShouldGiveTheFirstPurchaseToTheCustomerWhenTheFirstWasAnonymous() {
      CaptureAnswer first = shop.capture(parts(sale("1", "10.00")));
      CaptureAnswer answer = shop.answer(first.captureId(), parts(person(Map.of("phone", "0612345678"))));

      assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
      assertThat(owner(first)).isEqualTo(answer.result().customer());
    }

    @Test
    void captureShouldDoubtWhenAFollowerNamesSomeoneElse() {
      CaptureAnswer first = shop.capture(parts(named("Camille", "Martin", "0612345678")));
      CaptureAnswer answer =
          shop.answer(first.captureId(), parts(person(Map.of("given_name", "Sofia", "family_name", "Rossi"))));

      assertThat(answer.result().outcome()).isEqualTo(Outcome.TO_REVIEW);
      assertThat(customer(first.result().customer()).profile().displayName()).contains("Camille Martin");
    }

    @Test
    void captureShouldBeJoinedWhenItArrivedBeforeTheOneItFollows() {
      OperationId first = shop.id();
      CaptureAnswer follower =
          shop.answer(first, parts(person(Map.of("email", "camille.martin@example.com")), null, consent("granted")));
      assertThat(follower.result().outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(mail(follower.result().customer()).allowed()).isFalse();

      CaptureAnswer late = shop.send(shop.form(first, null, parts(named("Camille", "Martin", "0612345678"))));

      CustomerId camille = late.result().customer();
      assertThat(customer(follower.result().customer()).id()).isEqualTo(camille);
      assertThat(customer(camille).profile().preferred(ContactKind.EMAIL)).isPresent();
    }

    @Test
    void captureShouldBecomeACustomerWhenTheOneItFollowsTurnsOutAnonymous() {
      OperationId first = shop.id();
      CaptureAnswer follower = shop.answer(first, parts(person(Map.of("phone", "0612345678"))));
      CaptureAnswer late = shop.send(shop.form(first, null, parts(sale("1", "10.00"))));

      assertThat(customer(follower.result().customer()).isProvisional()).isFalse();
      assertThat(owner(late)).isEqualTo(follower.result().customer());
    }
  }

  @Nested
  class Receipts {
    @Test
    void captureShouldKeepTheSaleWhenTheTotalsDoNotAddUp() {
      CaptureAnswer answer = shop.capture(parts(named("Camille", "Martin", "0612345678"), wrongTotal("1")));

      assertThat(answer.result().purchase().state()).isEqualTo(PurchaseState.NEEDS_REPAIR);
      assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
      assertThat(repairs()).hasSize(1);
      assertThat(shop.comptoir.purchases().figures(answer.result().customer()).orElseThrow().count()).isZero();
    }

    @Test
    void captureShouldMendThePurchaseWhenAReceiptThatAddsUpFollows() {
      CaptureAnswer broken = shop.capture(parts(wrongTotal("1")));
      CaptureAnswer mended = shop.capture(parts(sale("1", "10.00")));

      assertThat(mended.result().purchase().id()).isEqualTo(broken.result().purchase().id());
      assertThat(mended.result().purchase().state()).isEqualTo(PurchaseState.RECORDED);
      assertThat(repairs()).isEmpty();
    }

    @Test
    void captureShouldKeepBothWhenAReceiptNumberIsUsedAgainWithOtherContent() {
      shop.capture(parts(sale("1", "10.00")));
      CaptureAnswer other = shop.capture(parts(named("Camille", "Martin", "0612345678"), sale("1", "12.00")));

      assertThat(other.result().purchase().state()).isEqualTo(PurchaseState.CONFLICT);
      assertThat(other.result().outcome()).isEqualTo(Outcome.CREATED);
      assertThat(other.warnings()).extracting(Warning::code).contains(FaultCode.RECEIPT_CONFLICT);
    }

    @Test
    void captureShouldStoreNothingWhenAConflictIsSentStrictly() {
      shop.capture(parts(sale("1", "10.00")));
      long changes = lastChange();
      CaptureForm other = shop.form(shop.id(), null, parts(named("Camille", "Martin", "0612345678"), sale("1", "12.00")));

      assertThatThrownBy(() -> shop.sendStrictly(other))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.RECEIPT_CONFLICT));
      assertThat(lastChange()).isEqualTo(changes);
    }

    @Test
    void captureShouldBeOnePurchaseWhenAnotherCaptureTellsTheSameReceipt() {
      CaptureAnswer first = shop.capture(parts(sale("1", "10.00")));
      CaptureAnswer again = shop.capture(parts(named("Camille", "Martin", "0612345678"), sale("1", "10.00")));

      assertThat(again.result().purchase().id()).isEqualTo(first.result().purchase().id());
      assertThat(again.result().purchase().replayed()).isTrue();
      assertThat(owner(first)).isEqualTo(again.result().customer());
    }

    @Test
    void captureShouldFlagAReturnWhenMoreComesBackThanWasSold() {
      shop.capture(parts(sale("1", "10.00")));
      CaptureAnswer once = shop.capture(parts(returnOf("2", "1", "10.00")));
      CaptureAnswer twice = shop.capture(parts(returnOf("3", "1", "10.00")));

      assertThat(once.result().purchase().state()).isEqualTo(PurchaseState.RECORDED);
      assertThat(flags(twice)).contains(PurchaseFlag.RETURNED_MORE_THAN_SOLD);
    }
  }

  @Nested
  class Consents {
    @Test
    void captureShouldRestrictEverythingItMayMeanWhenARefusalCannotBeRead() {
      ConsentForm unreadable = new ConsentForm("marketing", "pigeon", "refused", null, null, null, null, "{}", Set.of());
      CustomerId camille = agreeing();
      CaptureAnswer answer = shop.capture(parts(known(camille.toString(), Map.of()), null, unreadable));

      assertThat(answer.warnings()).isNotEmpty();
      assertThat(mail(camille).allowed()).isFalse();
      assertThat(repairs()).hasSize(1);
    }

    @Test
    void discardShouldLiftTheRestrictionWhenItStoodForSomethingUnreadable() {
      ConsentForm unreadable = new ConsentForm("marketing", "pigeon", "refused", null, null, null, null, "{}", Set.of());
      CustomerId camille = agreeing();
      shop.capture(parts(known(camille.toString(), Map.of()), null, unreadable));

      Repair open = repairs().get(0);
      Waiting.on(shop.comptoir.repairs().discard(open.id(), Deciding.of(open)));

      assertThat(mail(camille).reason()).isEqualTo(PermissionReason.AGREED);
    }

    @Test
    void captureShouldPermitNothingWhenTheNoticeIsNotStored() {
      ConsentForm.NoticeForm unknown = new ConsentForm.NoticeForm("till-opt-in", "1999-9", "fr", null);
      ConsentForm form = new ConsentForm("marketing", "email", "granted", "screen", unknown, null, null, "{}", Set.of());
      CaptureAnswer answer =
          shop.capture(parts(person(Map.of("email", "camille.martin@example.com", "country", "FR")), null, form));

      assertThat(answer.result().decisions()).isEmpty();
      assertThat(answer.warnings()).extracting(Warning::code).contains(FaultCode.NOTICE_UNKNOWN);
      assertThat(mail(answer.result().customer()).allowed()).isFalse();
    }

    @Test
    void captureShouldSilenceEveryCandidateWhenADoubtfulPersonRefuses() {
      CustomerId camille = agreeing();
      shop.capture(
          parts(person(Map.of("given_name", "Paul", "family_name", "Durand", "email", "camille.martin@example.com"))));
      assertThat(mail(camille).allowed()).isTrue();

      CaptureAnswer doubt =
          shop.capture(parts(person(Map.of("email", "camille.martin@example.com")), null, consent("refused")));

      assertThat(doubt.result().outcome()).isEqualTo(Outcome.TO_REVIEW);
      assertThat(mail(camille).reason()).isEqualTo(PermissionReason.SUPPRESSED);
    }

    @Test
    void captureShouldKeepTheDecisionAsideWhenNobodyIsNamed() {
      CaptureAnswer answer = shop.capture(parts(null, sale("1", "10.00"), consent("granted")));

      assertThat(answer.result().decisions()).isEmpty();
      assertThat(answer.warnings()).extracting(Warning::pointer).containsExactly("/consents/0");
    }

    @Test
    void captureShouldNotMoveALateAgreementToAnAddressGivenSince() {
      CustomerId camille = shop.capture(parts(person(Map.of("email", "camille@example.com", "country", "FR")))).result().customer();
      shop.pass(Duration.ofMinutes(10));
      CaptureForm agreed = shop.form(shop.id(), null, parts(known(camille.toString(), Map.of()), null, consent("granted")));
      for (int i = 0; i < 2; i++) {
        shop.pass(Duration.ofMinutes(10));
        shop.capture(parts(known(camille.toString(), Map.of("email", "martin@example.com"))));
      }
      assertThat(mail(camille).allowed()).isFalse();

      CaptureForm late =
          new CaptureForm(agreed.id(), null, new Clocks(agreed.clocks().occurredAt(), shop.now.toString()), agreed.origin(), agreed.parts());
      shop.send(late);

      assertThat(mail(camille).reason()).isEqualTo(PermissionReason.CONTACT_CHANGED);
    }

    private CustomerId agreeing() {
      Map<String, String> camille =
          Map.of(
              "given_name", "Camille", "family_name", "Martin", "email", "camille.martin@example.com", "country", "FR");
      CustomerId id = shop.capture(parts(person(camille), null, consent("granted"))).result().customer();
      shop.pass(Duration.ofMinutes(5));
      return id;
    }
  }

  @Nested
  class Repairs {
    @Test
    void mendShouldGiveTheCustomerThePhoneWhenItWasUnusable() {
      CaptureAnswer answer = shop.capture(parts(person(Map.of("given_name", "Camille", "phone", "call me"))));
      Repair repair = repairs().get(0);
      assertThat(repair.kept()).isEqualTo("call me");

      Waiting.on(
          shop.comptoir
              .repairs()
              .mend(
                  repair.id(),
                  new OfPerson(person(Map.of("phone", "0612345678"))),
                  Deciding.of(repair)));

      assertThat(customer(answer.result().customer()).profile().preferred(ContactKind.PHONE)).isPresent();
      assertThat(repairs()).isEmpty();
    }

    @Test
    void captureShouldAnswerTheSameDecisionsWhenOneWasMendedSince() {
      ConsentForm.NoticeForm unknown = new ConsentForm.NoticeForm("till-opt-in", "1999-9", "fr", null);
      ConsentForm unproved =
          new ConsentForm("marketing", "email", "granted", "screen", unknown, null, null, "{}", Set.of());
      Map<String, String> camille = Map.of("email", "camille.martin@example.com", "country", "FR");
      CaptureForm form = shop.form(shop.id(), null, parts(person(camille), null, unproved, consent("informed")));
      CaptureAnswer first = shop.send(form);
      Repair repair = repairs().get(0);
      Waiting.on(shop.comptoir.repairs().mend(repair.id(), new OfConsent(consent("granted")), Deciding.of(repair)));

      assertThat(first.result().decisions()).hasSize(1);
      assertThat(shop.send(form).result()).isEqualTo(first.result());
      assertThat(mail(first.result().customer()).allowed()).isTrue();
    }

    @Test
    void captureShouldMaskACardNumberWhereverItIsTyped() {
      CaptureAnswer answer =
          shop.capture(
              parts(card("4111 1111 1111 1111", Map.of("given_name", "Camille", "family_name", "4111111111111111"))));

      assertThat(answer.warnings()).extracting(Warning::code).contains(FaultCode.CARD_NUMBER_MASKED);
      assertThat(repairs()).allSatisfy(repair -> assertThat(repair.kept()).doesNotContain("4111"));
      assertThat(customer(answer.result().customer()).profile().value(FieldName.FAMILY_NAME))
          .hasValueSatisfying(name -> assertThat(name).doesNotContain("4111"));
    }
  }

  /** A made-up word unlike any other. */
  private static String word(int seed) {
    return new Random(seed).ints(9, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static ReceiptForm wrongTotal(String number) {
    return Forms.receipt(number, "sale", sale(number, "10.00").lines().get(0), "11.00");
  }

  private Customer customer(CustomerId id) {
    return shop.comptoir.customers().read(id).orElseThrow().customer();
  }

  private Permission mail(CustomerId id) {
    return shop.comptoir.consents().permission(id, Purpose.MARKETING, Channel.EMAIL, null).orElseThrow();
  }

  private List<Repair> repairs() {
    return shop.comptoir.repairs().open(null, 10);
  }

  private CustomerId owner(CaptureAnswer answer) {
    return shop.comptoir.purchases().read(answer.result().purchase().id()).orElseThrow().customer();
  }

  private Set<PurchaseFlag> flags(CaptureAnswer answer) {
    return shop.comptoir.purchases().read(answer.result().purchase().id()).orElseThrow().flags();
  }

  private int records(CustomerId id) {
    return shop.comptoir.customers().read(id).orElseThrow().records().size();
  }

  private long lastChange() {
    Function<Repositories, Long> last = repositories -> repositories.changes().last();
    return shop.comptoir.storage().read(last);
  }
}
