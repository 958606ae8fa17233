package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.card;
import static io.comptoir.crm.application.Forms.consent;
import static io.comptoir.crm.application.Forms.declining;
import static io.comptoir.crm.application.Forms.known;
import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.returnOf;
import static io.comptoir.crm.application.Forms.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.Brief;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupQuery.By;
import io.comptoir.crm.application.port.in.LookupQuery.Narrowed;
import io.comptoir.crm.application.port.in.LookupQuery.Scope;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.prompt.Prompt;
import io.comptoir.crm.domain.purchase.PurchaseSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mme Martin, Saturday, queue of four: one afternoon at the till, told from start to end. */
class SaturdayAtTheShopTest {
  private final Shop shop = new Shop();

  @Test
  void theFileShouldServeMmeMartinAndTheQueueBehindHer() {
    CustomerId martin = mmeMartinBuysABagAndLeavesHerName();
    theShopAsksForOneThingAndSheDeclines(martin);
    herHusbandComesWithTheSamePhone(martin);
    aTouristBuysWithoutAWord();
    sheComesBackAndReturnsTheBagWithoutThePaper(martin);
    sheAgreesToMailsAndTakesItBack(martin);
    aFriendComesWithHerCard(martin);
  }

  private CustomerId mmeMartinBuysABagAndLeavesHerName() {
    CaptureAnswer answer =
        shop.capture(parts(named("Camille", "Martin", "06 12 34 56 78"), sale("000123", "1290.00")));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(answer.warnings()).isEmpty();
    assertThat(answer.view().brief().customer().profile().displayName()).contains("Camille Martin");
    assertThat(answer.view().prompt()).extracting(Prompt::field).isEqualTo(FieldName.EMAIL);
    assertThat(answer.view().prompt().language()).isEqualTo("fr");
    return answer.result().customer();
  }

  private void theShopAsksForOneThingAndSheDeclines(CustomerId martin) {
    CaptureAnswer first = shop.capture(parts(known(martin.toString(), Map.of())));
    CaptureAnswer answer = shop.answer(first.captureId(), declining(null, "email"));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.RECOGNISED);
    assertThat(answer.result().customer()).isEqualTo(martin);
    assertThat(answer.view().prompt()).extracting(Prompt::field).isEqualTo(FieldName.BIRTHDAY);
  }

  private void herHusbandComesWithTheSamePhone(CustomerId martin) {
    shop.pass(Duration.ofMinutes(3));
    CaptureAnswer answer = shop.capture(parts(named("Paul", "Durand", "+33 6 12 34 56 78"), sale("000124", "35.00")));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(answer.result().customer()).isNotEqualTo(martin);
    assertThat(answer.view().candidates()).extracting(brief -> brief.customer().id()).containsExactly(martin);
  }

  private void aTouristBuysWithoutAWord() {
    CaptureAnswer answer = shop.capture(parts(sale("000125", "80.00")));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.ANONYMOUS);
    assertThat(answer.view().brief()).isNull();
    assertThat(answer.view().prompt()).extracting(Prompt::field).isEqualTo(FieldName.PHONE);
  }

  private void sheComesBackAndReturnsTheBagWithoutThePaper(CustomerId martin) {
    shop.pass(Duration.ofHours(2));
    assertThat(lookup("0612345678")).extracting(brief -> brief.customer().id()).contains(martin);
    List<Brief> byName = lookup("martin cam");
    assertThat(byName).extracting(brief -> brief.customer().id()).containsExactly(martin);
    assertThat(byName.get(0).shopping().count()).isEqualTo(1);

    shop.capture(parts(known(martin.toString(), Map.of()), returnOf("000140", "000123", "1290.00")));

    List<PurchaseView> history = shop.comptoir.purchases().ofCustomer(martin, null, 10).orElseThrow();
    assertThat(history).hasSize(2).allSatisfy(purchase -> assertThat(purchase.flags()).isEmpty());
    PurchaseSummary figures = shop.comptoir.purchases().figures(martin).orElseThrow();
    assertThat(figures.perCurrency().get(0).lifetime().amountText()).isEqualTo("0.00");
  }

  private void sheAgreesToMailsAndTakesItBack(CustomerId martin) {
    shop.pass(Duration.ofMinutes(10));
    Map<String, String> home = Map.of("email", "camille.martin@example.com", "country", "FR");
    shop.capture(parts(known(martin.toString(), home), null, consent("granted")));
    assertThat(mayMail(martin).reason()).isEqualTo(PermissionReason.AGREED);

    shop.pass(Duration.ofMinutes(10));
    shop.capture(parts(known(martin.toString(), Map.of()), null, consent("withdrawn")));
    assertThat(mayMail(martin).allowed()).isFalse();
    assertThat(mayMail(martin).reason()).isEqualTo(PermissionReason.WITHDRAWN);
  }

  private void aFriendComesWithHerCard(CustomerId martin) {
    shop.capture(parts(new PersonForm(martin.toString(), card("9250012345", Map.of()).identifiers(), Map.of(), null, Map.of())));
    Map<String, String> friend = Map.of("given_name", "Sofia", "family_name", "Rossi");
    CaptureAnswer answer = shop.capture(parts(card("9250012345", friend), sale("000150", "10.00")));
    CaptureAnswer again = shop.capture(parts(card("9250012345", friend), sale("000151", "12.00")));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.TO_REVIEW);
    assertThat(answer.result().customer()).isNotEqualTo(martin).isEqualTo(again.result().customer());
    assertThat(shop.comptoir.purchases().read(answer.result().purchase().id()).orElseThrow().customer()).isEqualTo(martin);
    assertThat(shop.comptoir.customers().read(martin).orElseThrow().customer().profile().displayName())
        .contains("Camille Martin");
  }

  private Permission mayMail(CustomerId customer) {
    return shop.comptoir.consents().permission(customer, Purpose.MARKETING, Channel.EMAIL, null).orElseThrow();
  }

  private List<Brief> lookup(String text) {
    LookupAnswer answer =
        shop.comptoir
            .lookups()
            .lookup(new LookupQuery(By.text(text), Narrowed.NOT, Scope.till(Shop.PARIS)));
    return answer.matches().stream().map(LookupAnswer.Match::brief).toList();
  }
}
