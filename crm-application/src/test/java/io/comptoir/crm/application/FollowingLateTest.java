package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.card;
import static io.comptoir.crm.application.Forms.consent;
import static io.comptoir.crm.application.Forms.declining;
import static io.comptoir.crm.application.Forms.known;
import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static io.comptoir.crm.application.Forms.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.review.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Answers to the till's question that arrive before the capture they follow, or before it is known who bought. */
class FollowingLateTest {
  private static final Map<String, String> CAMILLE =
      Map.of("given_name", "Camille", "family_name", "Martin", "email", "camille.martin@example.com", "country", "FR");

  private final Shop shop = new Shop();
  private final OperationId first = shop.id();

  @AfterEach
  void close() {
    shop.close();
  }

  @Nested
  class WhenTheFirstNamesNobody {
    @Test
    void captureShouldBeTheCustomersWhoseIdItSent() {
      CustomerId camille = shop.capture(parts(person(CAMILLE))).result().customer();
      CaptureAnswer early = shop.answer(first, parts(known(camille.toString(), Map.of())));
      CaptureAnswer late = arrives(parts(sale("1", "10.00")));

      assertThat(survivor(early).id()).isEqualTo(camille);
      assertThat(owner(late)).isEqualTo(camille);
    }

    @Test
    void captureShouldMakeNobodyWhenItOnlyDeclines() {
      CaptureAnswer early = shop.answer(first, declining(null, "birthday"));
      CaptureAnswer late = arrives(parts(sale("1", "10.00")));

      assertThat(early.result().customer()).isNull();
      assertThat(owner(late)).isNull();
    }

    @Test
    void captureShouldMakeNobodyWhenItOnlyRefuses() {
      shop.answer(first, parts(null, null, consent("refused")));
      CaptureAnswer late = arrives(parts(sale("1", "10.00")));

      assertThat(owner(late)).isNull();
    }

    @Test
    void captureShouldRefuseForWhomALaterAnswerNames() {
      CustomerId camille = agreeing();
      arrives(parts(sale("1", "10.00")));
      shop.answer(first, parts(null, null, consent("refused")));
      assertThat(mail(camille).allowed()).isTrue();

      shop.answer(first, parts(known(camille.toString(), Map.of())));

      assertThat(mail(camille).reason()).isEqualTo(PermissionReason.REFUSED);
    }

    @Test
    void captureShouldRefuseForWhomAnotherWaitingAnswerNames() {
      CustomerId camille = agreeing();
      shop.answer(first, parts(known(camille.toString(), Map.of())));
      shop.pass(Duration.ofMinutes(1));
      shop.answer(first, parts(null, null, consent("refused")));

      CaptureAnswer late = arrives(parts(sale("1", "10.00")));

      assertThat(owner(late)).isEqualTo(camille);
      assertThat(mail(camille).reason()).isEqualTo(PermissionReason.REFUSED);
    }

    @Test
    void captureShouldGiveTheReceiptToTheHolderOfALentCard() {
      CustomerId camille = shop.capture(parts(card("9250012345", CAMILLE))).result().customer();
      shop.answer(first, parts(card("9250012345", Map.of("given_name", "Sofia", "family_name", "Rossi"))));
      CaptureAnswer late = arrives(parts(sale("1", "10.00")));

      assertThat(owner(late)).isEqualTo(camille);
    }
  }

  @Nested
  class WhileItWaits {
    @Test
    void refusalShouldCountAtOnceForTheCustomerWhoseIdItSent() {
      CustomerId camille = agreeing();
      shop.answer(first, parts(known(camille.toString(), Map.of()), null, consent("refused")));

      assertThat(mail(camille).reason()).isEqualTo(PermissionReason.SUPPRESSED);
    }

    @Test
    void declinedFieldShouldCountWhenTheFirstNamesSomebody() {
      shop.answer(first, declining(null, "birthday"));
      CustomerId camille = arrives(parts(person(CAMILLE))).result().customer();

      Map<FieldName, Instant> declined = shop.comptoir.storage().read(r -> r.captures().declinedBy(camille));
      assertThat(declined).containsOnlyKeys(FieldName.BIRTHDAY);
    }
  }

  @Nested
  class WhenItIsJoined {
    @Test
    void candidatesShouldBeRememberedWhenAFamilySharesThePhone() {
      CustomerId paul = shop.capture(parts(named("Paul", "Durand", "0612345678"))).result().customer();
      shop.answer(first, parts(person(Map.of("phone", "0612345678"))));
      CustomerId camille = arrives(parts(person(CAMILLE))).result().customer();

      assertThat(candidates(camille)).containsExactly(paul);
    }

    @Test
    void candidatesShouldBeRememberedWhenItBecomesACustomerItself() {
      CustomerId paul = shop.capture(parts(named("Paul", "Durand", "0612345678"))).result().customer();
      CustomerId sofia = shop.answer(first, parts(named("Sofia", "Rossi", "0612345678"))).result().customer();
      arrives(parts(sale("1", "10.00")));

      assertThat(candidates(sofia)).containsExactly(paul);
    }

    @Test
    void refusalShouldSilenceTheFirstCustomerWhenTheNamesDiffer() {
      Map<String, String> sofia =
          Map.of("given_name", "Sofia", "family_name", "Rossi", "email", "camille.martin@example.com");
      shop.answer(first, parts(person(sofia), null, consent("refused")));
      shop.pass(Duration.ofMinutes(5));
      CustomerId camille = arrives(parts(person(CAMILLE), null, consent("granted"))).result().customer();

      assertThat(suppressions(camille)).isEqualTo(1);
    }

    @Test
    void reviewsShouldBeOneWhenTheSameDoubtWaitsAlready() {
      Map<String, String> sofia = Map.of("given_name", "Sofia", "family_name", "Rossi", "phone", "0612345678");
      CaptureAnswer camille = shop.capture(parts(person(CAMILLE)));
      CaptureAnswer doubt = shop.answer(camille.captureId(), parts(person(sofia)));
      CaptureAnswer early = shop.answer(first, parts(person(sofia)));
      arrives(parts(known(camille.result().customer().toString(), Map.of())));

      assertThat(survivor(early).id()).isEqualTo(doubt.result().customer());
      assertThat(reviewsAbout(camille.result().customer())).hasSize(1);
    }

    @Test
    void captureShouldBeStoredHoweverManyWaitForIt() {
      for (int i = 0; i < 20; i++) {
        String name = "Zx" + (char) ('a' + i) + "qvkw";
        shop.answer(first, parts(person(Map.of("given_name", name, "family_name", name + "z"))));
      }
      CaptureAnswer late = arrives(parts(person(CAMILLE)));

      assertThat(late.result().outcome()).isEqualTo(Outcome.CREATED);
      assertThat(reviewsAbout(late.result().customer())).hasSizeGreaterThan(10);
    }
  }

  private CaptureAnswer arrives(Parts parts) {
    return shop.send(shop.form(first, null, parts));
  }

  private CustomerId agreeing() {
    CustomerId camille = shop.capture(parts(person(CAMILLE), null, consent("granted"))).result().customer();
    shop.pass(Duration.ofMinutes(5));
    return camille;
  }

  private Customer survivor(CaptureAnswer answer) {
    return shop.comptoir.customers().read(answer.result().customer()).orElseThrow().customer();
  }

  private CustomerId owner(CaptureAnswer answer) {
    return shop.comptoir.purchases().read(answer.result().purchase().id()).orElseThrow().customer();
  }

  private Permission mail(CustomerId customer) {
    return shop.comptoir.consents().permission(customer, Purpose.MARKETING, Channel.EMAIL, null).orElseThrow();
  }

  private List<CustomerId> candidates(CustomerId customer) {
    return shop.comptoir.storage().read(r -> r.reviews().candidatesOf(customer));
  }

  private int suppressions(CustomerId customer) {
    return shop.comptoir.storage().read(r -> r.consents().suppressionsOf(customer)).size();
  }

  private List<Review> reviewsAbout(CustomerId customer) {
    return shop.comptoir.storage().read(r -> r.reviews().openAbout(customer));
  }
}
