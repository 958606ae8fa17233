package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.card;
import static io.comptoir.crm.application.Forms.identified;
import static io.comptoir.crm.application.Forms.named;
import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.in.LookupAnswer;
import io.comptoir.crm.application.port.in.LookupAnswer.Closeness;
import io.comptoir.crm.application.port.in.LookupAnswer.Match;
import io.comptoir.crm.application.port.in.LookupQuery;
import io.comptoir.crm.application.port.in.LookupQuery.By;
import io.comptoir.crm.application.port.in.LookupQuery.Narrowed;
import io.comptoir.crm.application.port.in.LookupQuery.Scope;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookupServiceTest {
  private static final Narrowed NOT = Narrowed.NOT;

  private final Shop shop = new Shop();
  private final CustomerId dupont = created(named("Paul", "Dupont", "+33612345678"));
  private final CustomerId dupond = created(named("Anne", "Dupond", "+33698765432"));

  @AfterEach
  void close() {
    shop.close();
  }

  private CustomerId created(PersonForm form) {
    return shop.capture(parts(form)).result().customer();
  }

  @Test
  void lookupShouldForgiveSlipsOnlyWhenNobodyFitsLetterForLetter() {
    assertThat(till("dupont", NOT).matches()).extracting(LookupServiceTest::found).containsExactly(dupont);
    assertThat(till("dupomt", NOT).matches()).extracting(Match::closeness).containsOnly(Closeness.TYPO);
    assertThat(till("dupomt", NOT).matches()).extracting(LookupServiceTest::found).containsExactly(dupont);
  }

  @Test
  void lookupShouldForgiveSlipsWhenThoseWhoFitDoNotFitWhatItIsNarrowedBy() {
    LookupAnswer answer = till("dupont", new Narrowed(null, null, "5432"));

    assertThat(answer.matches()).extracting(LookupServiceTest::found).containsExactly(dupond);
    assertThat(answer.matches()).extracting(Match::closeness).containsExactly(Closeness.TYPO);
  }

  @Test
  void lookupShouldNeedThreeLettersAlsoForAMistypedName() {
    assertThatThrownBy(() -> till("du", NOT)).isInstanceOf(RefusedException.class);
    assertThat(till("dup", NOT).matches()).hasSize(2);
    assertThat(till("duq", NOT).matches()).isEmpty();
  }

  @Test
  void lookupShouldTellThatThereAreMoreWhenTheyAreNotShown() {
    for (int i = 0; i < 4; i++) {
      created(named("Paul", "Dupont", "+3361111111" + i));
    }

    assertThat(till("paul dupont", NOT).matches()).hasSize(5);
    assertThat(till("paul dupont", NOT).more()).isFalse();

    created(named("Paul", "Dupont", "+33622222222"));

    assertThat(till("paul dupont", NOT).matches()).hasSize(5);
    assertThat(till("paul dupont", NOT).more()).isTrue();
    assertThat(till("paul dupont", new Narrowed(null, null, "2222")).more()).isFalse();
    assertThat(till("paul duponr", NOT).more()).isTrue();
  }

  @Test
  void lookupShouldFindPiecesForAnOfficeAfterWholeValues() {
    CustomerId like = created(person(Map.of("email", "dupont@example.org")));

    CustomerId card = created(card("DUPONTEL-7", Map.of()));

    assertThat(office("dupont")).containsExactly(dupont);
    assertThat(office("DUPONTEL")).containsExactly(card);
    assertThat(office("dupont@")).containsExactly(like);
    assertThat(office("5678")).containsExactly(dupont);
    assertThat(office("06123")).containsExactly(dupont);
    assertThat(till("5678", NOT).matches()).isEmpty();
    assertThat(till("dupont@", NOT).matches()).isEmpty();
  }

  @Test
  void lookupShouldFindANumberAsItIsDialledWhenNobodySaysInWhichCountry() {
    LookupQuery query = new LookupQuery(By.text("06 12 34 56 78"), NOT, Scope.office(null, 20));

    LookupAnswer answer = shop.comptoir.lookups().lookup(query);

    assertThat(answer.matches()).extracting(LookupServiceTest::found).containsExactly(dupont);
    assertThat(answer.matches()).extracting(Match::closeness).containsExactly(Closeness.SUFFIX);
    assertThat(office("0612345679")).isEmpty();
  }

  @Test
  void lookupShouldFindTheIdOfAnotherSystemFromTheOneBoxUnlessACardHasItsNumber() {
    CustomerId known = created(identified("external", "pos-7", "471108"));

    assertThat(till("471108", NOT).matches()).extracting(LookupServiceTest::found).containsExactly(known);
    assertThat(till("47110", NOT).matches()).isEmpty();

    CustomerId holder = created(card("471108", Map.of()));

    assertThat(till(" 471108 ", NOT).matches()).extracting(LookupServiceTest::found).containsExactly(holder);
    assertThat(till("471108", NOT).matches()).extracting(Match::closeness).containsExactly(Closeness.EXACT);
  }

  @Test
  void lookupShouldTakeNoIdentifierForTheEndOfAPhone() {
    CustomerId card = created(card("X5678-1", Map.of()));

    assertThat(office("X5678")).containsExactly(card);
    assertThat(office("A5678")).isEmpty();
  }

  @Test
  void lookupShouldFindTheShortestFamilyNamesForAnOffice() {
    CustomerId ng = created(named("Mei", "Ng", "+33611111111"));

    assertThat(office("ng")).containsExactly(ng);
    assertThat(office("张")).isEmpty();
    assertThatThrownBy(() -> office("n")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> till("ng", NOT)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> till("张", NOT)).isInstanceOf(RefusedException.class);
  }

  private LookupAnswer till(String text, Narrowed narrowed) {
    return shop.comptoir.lookups().lookup(new LookupQuery(By.text(text), narrowed, Scope.till(Shop.PARIS)));
  }

  private List<CustomerId> office(String text) {
    LookupQuery query = new LookupQuery(By.text(text), NOT, Scope.office(Shop.PARIS, 20));
    return shop.comptoir.lookups().lookup(query).matches().stream().map(LookupServiceTest::found).toList();
  }

  private static CustomerId found(Match match) {
    return match.brief().customer().id();
  }
}
