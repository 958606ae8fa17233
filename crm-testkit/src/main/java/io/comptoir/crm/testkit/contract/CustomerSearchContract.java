package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.all;
import static io.comptoir.crm.testkit.fixture.Customers.camille;
import static io.comptoir.crm.testkit.fixture.Customers.card;
import static io.comptoir.crm.testkit.fixture.Customers.email;
import static io.comptoir.crm.testkit.fixture.Customers.emailKey;
import static io.comptoir.crm.testkit.fixture.Customers.external;
import static io.comptoir.crm.testkit.fixture.Customers.folded;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.name;
import static io.comptoir.crm.testkit.fixture.Customers.named;
import static io.comptoir.crm.testkit.fixture.Customers.phone;
import static io.comptoir.crm.testkit.fixture.Customers.phoneKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.CustomerSearch;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link CustomerSearch} keeps, word for word as the port promises. */
public abstract class CustomerSearchContract extends PortContract {
  private static final String PHONE = "+33612345678";
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);
  private static final CustomerId THREE = id(3);
  private static final int MANY = 100;

  private List<CustomerId> byName(String search, int limit) {
    return read(repositories -> repositories.search().byName(folded(search), limit));
  }

  private List<CustomerId> mistyped(String search, int limit) {
    return read(repositories -> repositories.search().byMistypedName(folded(search), limit));
  }

  /** Names as they are written. */
  @Nested
  protected class Names {
    @Test
    protected void byNameShouldFindAnyOrderOfWordsWithTheLastUnfinished() {
      scribe(scribe -> scribe.create(1, named("Anne Marie", "Le Goff")));

      for (String search :
          List.of("a", "anne", "anne m", "marie", "le goff", "gof", "goff an", "le marie anne", "goff le marie anne",
              "anne goff", "marie goff", "goff mar", "anne marie goff", "goff marie an")) {
        assertThat(found(search)).as(search).containsExactly(ONE);
      }
    }

    @Test
    protected void byNameShouldFindNobodyWhenAWordDoesNotMatch() {
      scribe(scribe -> scribe.create(1, named("Anne Marie", "Le Goff")));

      for (String search : List.of("an marie", "anne anne", "anne x", "annet", "nne", "anne marie le goff a")) {
        assertThat(found(search)).as(search).isEmpty();
      }
    }

    @Test
    protected void byNameShouldFindNobodyWhenNoWordIsSearchedFor() {
      scribe(scribe -> scribe.create(1, camille()));

      assertThat(found("")).isEmpty();
    }

    @Test
    protected void byNameShouldNeedAWordOfItsOwnForEveryWordSearchedFor() {
      scribe(
          scribe -> {
            scribe.create(1, named("Jean", "Martin"));
            scribe.create(2, named("Jean", "Jean"));
          });

      assertThat(found("jean jean")).containsExactly(TWO);
      assertThat(found("jean j")).containsExactly(TWO);
    }

    @Test
    protected void byNameShouldLookAtSplitNameFullNameAndCompanyEachForItself() {
      scribe(
          scribe -> {
            scribe.create(1, name(FieldName.FULL_NAME, "Camille Martin"));
            scribe.create(2, name(FieldName.COMPANY_NAME, "Martin Freres"));
            scribe.create(3, all(named("Camille", "Durand"), name(FieldName.COMPANY_NAME, "Martin Freres")));
          });

      assertThat(found("martin")).containsExactlyInAnyOrder(ONE, TWO, THREE);
      assertThat(found("camille mar")).containsExactly(ONE);
      assertThat(found("durand")).containsExactly(THREE);
    }

    @Test
    protected void byNameShouldFindByTheFamilyNameAlone() {
      scribe(scribe -> scribe.create(1, name(FieldName.FAMILY_NAME, "Martin")));

      assertThat(found("mart")).containsExactly(ONE);
    }

    @Test
    protected void byNameShouldPutCloserNamesFirstThenTheMostRecentlyChanged() {
      scribe(
          scribe -> {
            scribe.create(1, named("Marie", "Paul"));
            scribe.create(2, named("Paul", "Mariette"));
            scribe.create(3, named("Paul", "Marie"));
            scribe.create(4, named("Paul Marie", "Durand"));
            scribe.create(5, named("Marie", "Paul"));
            scribe.create(6, named("Paul Jean", "Marie"));
            scribe.create(7, named("Mariette", "Paul"));
          });
      assertThat(found("paul marie")).containsExactly(THREE, id(4), id(5), ONE, TWO, id(7), id(6));

      scribe(
          scribe -> {
            scribe.tell(TWO, 8, phone(PHONE));
            scribe.tell(ONE, 9, phone(PHONE));
          });

      assertThat(found("paul marie")).containsExactly(THREE, id(4), ONE, id(5), TWO, id(7), id(6));
    }

    @Test
    protected void byNameShouldAnswerTheBestWhenMoreThanTheLimitMatch() {
      scribe(
          scribe -> {
            scribe.create(1, named("Camille", "Martin"));
            scribe.create(2, named("Camille", "Martinez"));
            scribe.create(3, named("Martin", "Camille"));
          });

      assertThat(byName("camille martin", 2)).containsExactly(ONE, THREE);
      assertThat(byName("camille martin", 1)).containsExactly(ONE);
    }

    @Test
    protected void byNameShouldFindTwoWordsThatAreCommonEach() {
      scribe(
          scribe -> {
            for (int number = 1; number <= 150; number++) {
              scribe.create(number, named("Camille", "A" + number));
              scribe.create(1_000 + number, named("B" + number, "Martin"));
            }
            scribe.create(2_000, named("Camille", "Martin"));
            scribe.create(2_001, named("Camille Zoe", "Martin"));
          });

      assertThat(byName("martin cam", 5)).containsExactly(id(2_001), id(2_000));
      assertThat(byName("camille mart", 5)).containsExactly(id(2_000), id(2_001));
    }

    @Test
    protected void byNameShouldFindCommonWordsWhenOthersOfTheNameAreLeftOut() {
      scribe(
          scribe -> {
            for (int number = 1; number <= 2_100; number++) {
              scribe.create(number, named("Jose Maria", "Garcia A" + number));
              scribe.create(5_000 + number, named("B" + number, "Lopez"));
            }
            scribe.create(9_000, named("Jose Maria", "Garcia Lopez Yang"));
          });

      assertThat(byName("jose lopez", 5)).containsExactly(id(9_000));
      assertThat(byName("garcia lopez jose maria", 5)).containsExactly(id(9_000));
    }

    @Test
    protected void byNameShouldFindThoseWhoCameLastAmongManyOfOneName() {
      scribe(
          scribe -> {
            for (int number = 1; number <= 150; number++) {
              scribe.create(number, named("Camille", "Martin"));
            }
          });

      assertThat(byName("camille martin", 3)).containsExactly(id(150), id(149), id(148));
      assertThat(byName("martin camille", 3)).containsExactly(id(150), id(149), id(148));
    }

    @Test
    protected void byNameShouldPutFinishedWordsFirstWhenManyNamesBeginSo() {
      scribe(
          scribe -> {
            for (int number = 1; number <= 150; number++) {
              scribe.create(number, named("Marta" + number, "Adam"));
            }
            scribe.create(200, named("Zoe", "Marta"));
          });

      assertThat(byName("marta", 5)).hasSize(5).startsWith(id(200)).doesNotHaveDuplicates();
    }

    @Test
    protected void byNameShouldFollowTheProfileWhenTheNameChanges() {
      scribe(scribe -> scribe.create(1, named("Camille", "Martin")));

      scribe(scribe -> scribe.tell(ONE, 2, name(FieldName.FAMILY_NAME, "Durand")));

      assertThat(found("martin")).isEmpty();
      assertThat(found("durand cam")).containsExactly(ONE);
    }

    @Test
    protected void byNameShouldFindNobodyByANameThatWasTakenBack() {
      scribe(scribe -> scribe.create(1, name(FieldName.FULL_NAME, "Camille Martin")));

      scribe(scribe -> scribe.update(ONE, 2, Profile.EMPTY));

      assertThat(found("camille")).isEmpty();
      assertThat(mistyped("camlile", MANY)).isEmpty();
    }

    @Test
    protected void byNameShouldLeaveOutProvisionalCustomersUntilTheyArePromoted() {
      scribe(
          scribe -> {
            scribe.create(1, CustomerStatus.PROVISIONAL);
            scribe.tell(ONE, 1, camille());
          });
      assertThat(found("camille")).isEmpty();

      write(repositories -> repositories.customers().promote(ONE));

      assertThat(found("camille")).containsExactly(ONE);
    }

    @Test
    protected void byNameShouldNameTheSurvivorOnceWhenAMergedCustomerBearsTheName() {
      scribe(
          scribe -> {
            scribe.create(1, named("Camille", "Martin"));
            scribe.create(2, named("Camille", "Durand"));
            scribe.join(ONE, TWO, 9);
          });

      assertThat(found("camille")).containsExactly(TWO);
      assertThat(found("martin")).containsExactly(TWO);

      scribe(scribe -> scribe.part(ONE, TWO, 10));

      assertThat(found("martin")).containsExactly(ONE);
    }

    private List<CustomerId> found(String search) {
      return byName(search, MANY);
    }
  }

  /** Names with slips of the finger. */
  @Nested
  protected class MistypedNames {
    @Test
    protected void byMistypedNameShouldForgiveSlipsInAnyWordInAnyOrder() {
      scribe(scribe -> scribe.create(1, named("Camille Anne", "Schwarzenberg")));

      for (String search :
          List.of("camlile", "shwarzenbeg", "schwarzenbreg camille", "camille schwazenberg", "camile anna schwarzenberg",
              "shwarzenberg cam", "schwarznbe", "anne shwarzenberg", "schwartzenberg camlile anne")) {
        assertThat(found(search)).as(search).containsExactly(ONE);
      }
    }

    @Test
    protected void byMistypedNameShouldFindNobodyWhenTooMuchIsWrong() {
      scribe(scribe -> scribe.create(1, named("Camille Anne", "Li")));

      for (String search :
          List.of("", "li", "lo", "calmlie", "camlile le", "camlile camille", "an camlil", "camlile durand",
              "camlile anne li a b c")) {
        assertThat(found(search)).as(search).isEmpty();
      }
    }

    @Test
    protected void byMistypedNameShouldForgiveABlankTooFewOrTooMany() {
      scribe(
          scribe -> {
            scribe.create(1, named("Anne Marie", "Le Goff"));
            scribe.create(2, named("Elise", "Saintexupery"));
            scribe.create(3, named("Aoi", "Dong Qiao"));
            scribe.create(4, named("Aoi", "Shang Ye"));
          });

      for (String search : List.of("legoff", "annemarie", "legoff anne", "annemarie go", "anne marie legoff", "goffle")) {
        assertThat(found(search)).as(search).containsExactly(ONE);
      }
      for (String search : List.of("saint exupery", "saint exu", "saint exupery elise", "elise saint exupery")) {
        assertThat(found(search)).as(search).containsExactly(TWO);
      }
      assertThat(found("dong qiaoaoi")).containsExactly(THREE);
      assertThat(found("aoidong qiao")).containsExactly(THREE);
      assertThat(found("shang yeaoi")).containsExactly(id(4));
      assertThat(found("elisesaint")).isEmpty();
    }

    @Test
    protected void byMistypedNameShouldFindOtherSpellings() {
      scribe(
          scribe -> {
            scribe.create(1, named("Anton", "Chekhov"));
            scribe.create(2, named("Julia", "Mueller"));
          });

      assertThat(found("tchehov")).containsExactly(ONE);
      assertThat(found("iuliia muller")).containsExactly(TWO);
    }

    @Test
    protected void byMistypedNameShouldJoinNamesOfScriptsWithoutVowelsWithThoseThatHaveThem() {
      scribe(
          scribe -> {
            scribe.create(1, named("Mhmd", "Alhsyn"));
            scribe.create(2, named("Mohammed", "Durand"));
            scribe.create(3, named("David", "Alabdallh"));
            scribe.create(4, named("Dwd", "Morton"));
            scribe.create(5, named("Rosa", "Friedlaender"));
          });

      assertThat(found("mohamed hussein")).containsExactly(ONE);
      assertThat(found("hussein muhammad")).containsExactly(ONE);
      assertThat(found("muhammad")).containsExactly(ONE, TWO);
      assertThat(found("mhmd durand")).containsExactly(TWO);
      assertThat(found("abdallah")).containsExactly(THREE);
      assertThat(found("abdallh david")).containsExactly(THREE);
      assertThat(found("dwyd morton")).containsExactly(id(4));
      assertThat(found("dwd alabdallh")).containsExactly(THREE);
      assertThat(found("david morton")).containsExactly(id(4));
      assertThat(found("prydlndr")).containsExactly(id(5));
    }

    @Test
    protected void byMistypedNameShouldFindNamesWithOrWithoutTheirArabicArticle() {
      scribe(
          scribe -> {
            scribe.create(1, named("Mhmd", "Alhsyn"));
            scribe.create(2, named("Hsyn", "Durand"));
            scribe.create(3, named("Nadia", "Al Masri"));
            scribe.create(4, named("Zoe", "Elamrani"));
            scribe.create(5, named("Paul", "Martin"));
            scribe.create(6, named("Zoe", "Alsyd"));
          });

      assertThat(found("al sayed")).containsExactly(id(6));
      assertThat(found("al hussein")).containsExactly(TWO, ONE);
      assertThat(found("al hussein mohamed")).containsExactly(ONE);
      assertThat(found("elhussein durand")).containsExactly(TWO);
      assertThat(found("el masri nadia")).containsExactly(THREE);
      assertThat(found("almsry")).containsExactly(THREE);
      assertThat(found("amrani")).containsExactly(id(4));
      assertThat(found("al amrani zoe")).containsExactly(id(4));
      assertThat(found("al marten")).containsExactly(id(5));
      assertThat(found("al morton")).isEmpty();
      assertThat(found("paul al")).isEmpty();
    }

    @Test
    protected void byMistypedNameShouldFindNobodyByConsonantsAlone() {
      scribe(
          scribe -> {
            scribe.create(1, named("Mhmd", "Durand"));
            scribe.create(2, named("Marina", "Morton"));
            scribe.create(3, named("Sara", "Li"));
          });

      for (String search : List.of("ahmad", "mahdi", "martin", "myrna", "durando durand", "srh", "mhmd morton", "mhmd mhmd")) {
        assertThat(found(search)).as(search).isEmpty();
      }
    }

    @Test
    protected void byMistypedNameShouldFindAnotherScriptAmongManyThatAreNear() {
      scribe(
          scribe -> {
            for (char letter = 'a'; letter <= 'z'; letter++) {
              scribe.create(100 + letter, named("Kari" + letter, "Durand"));
            }
            scribe.create(1, named("Krym", "Durand"));
          });

      assertThat(mistyped("karim", MANY)).contains(ONE);
    }

    @Test
    protected void byMistypedNameShouldPutFewerSlipsFirstThenTheMostRecentlyChanged() {
      scribe(
          scribe -> {
            scribe.create(1, named("Camille", "Dupont"));
            scribe.create(2, named("Camille", "Dupond"));
            scribe.create(3, named("Camilla", "Dupond"));
            scribe.create(4, named("Dupont", "Camille"));
          });
      assertThat(found("camille dupont")).containsExactly(id(4), ONE, TWO, THREE);

      scribe(scribe -> scribe.tell(ONE, 5, phone(PHONE)));

      assertThat(found("camille dupont")).containsExactly(ONE, id(4), TWO, THREE);
      assertThat(mistyped("camille dupont", 2)).containsExactly(ONE, id(4));
      assertThat(found("camille duponr")).containsExactly(ONE, id(4), TWO, THREE);
    }

    @Test
    protected void byMistypedNameShouldFindTwoWordsThatAreCommonEach() {
      scribe(
          scribe -> {
            for (int number = 1; number <= 250; number++) {
              scribe.create(number, named("Camille", "A" + number));
              scribe.create(1_000 + number, named("Martin", "B" + number));
            }
            scribe.create(2_000, named("Camille", "Martin"));
          });

      assertThat(mistyped("mratin camlile", 5)).containsExactly(id(2_000));
      assertThat(mistyped("camlile mar", 5)).containsExactly(id(2_000));
    }

    @Test
    protected void byMistypedNameShouldNameRegularSurvivors() {
      scribe(
          scribe -> {
            scribe.create(1, named("Camille", "Martin"));
            scribe.create(2, named("Paul", "Durand"));
            scribe.join(ONE, TWO, 9);
            scribe.create(3, CustomerStatus.PROVISIONAL);
            scribe.tell(THREE, 3, camille());
          });

      assertThat(found("camlile")).containsExactly(TWO);
    }

    @Test
    protected void byMistypedNameShouldFindANameThatWasAddedLater() {
      scribe(scribe -> scribe.create(1, named("Camille", "Martin")));
      assertThat(found("druand")).isEmpty();

      scribe(scribe -> scribe.tell(ONE, 2, name(FieldName.FAMILY_NAME, "Durand")));

      assertThat(found("druand")).containsExactly(ONE);
      assertThat(found("mratin")).isEmpty();
    }

    private List<CustomerId> found(String search) {
      return mistyped(search, MANY);
    }
  }

  /** Pieces of contact points and identifiers. */
  @Nested
  protected class Pieces {
    @Test
    protected void byContactBeginningShouldFindHoldersOfThatKind() {
      scribe(
          scribe -> {
            scribe.create(1, all(phone("+33612345678"), email("camille.martin@example.org")));
            scribe.create(2, all(phone("+33612990000"), email("camilla@example.org")));
            scribe.create(3, phone("+33712345678"));
          });

      assertThat(beginning(ContactKind.PHONE, "+33612")).containsExactly(TWO, ONE);
      assertThat(beginning(ContactKind.PHONE, "+33612345678")).containsExactly(ONE);
      assertThat(beginning(ContactKind.EMAIL, "camill")).containsExactly(TWO, ONE);
      assertThat(beginning(ContactKind.EMAIL, "camille.")).containsExactly(ONE);
      assertThat(beginning(ContactKind.EMAIL, "amille")).isEmpty();
      assertThat(beginning(ContactKind.EMAIL, "+33612")).isEmpty();
    }

    @Test
    protected void byPhoneEndingShouldFindThoseWhoHoldSuchAPhone() {
      scribe(
          scribe -> {
            scribe.create(1, phone("+33612345678"));
            scribe.create(2, phone("+390612345678"));
            scribe.create(3, all(phone("+33612345679"), email("5678@example.org")));
          });

      assertThat(ending("5678")).containsExactly(TWO, ONE);
      assertThat(ending("12345678")).containsExactly(TWO, ONE);
      assertThat(ending("0612345678")).containsExactly(TWO);
      assertThat(ending("5679")).containsExactly(THREE);
      assertThat(ending("4567")).isEmpty();
    }

    @Test
    protected void byIdentifierShouldFindHoldersOfTheValueWhateverTypeAndSource() {
      scribe(
          scribe -> {
            scribe.create(1, card("4711"));
            scribe.create(2, external("pos", "4711"));
            scribe.create(3, external("shop", "4711"));
            scribe.create(4, all(external("pos", "47110"), external("pos", "04711")));
          });

      assertThat(exactly("4711", MANY)).containsExactly(THREE, TWO, ONE);
      assertThat(exactly("4711", 2)).containsExactly(THREE, TWO);
      assertThat(exactly("471", MANY)).isEmpty();
    }

    @Test
    protected void byIdentifierShouldNameTheSurvivorWhenTheHolderWasMerged() {
      scribe(
          scribe -> {
            scribe.create(1, external("pos", "4711"));
            scribe.create(2, external("shop", "4711"));
            scribe.join(ONE, TWO, 9);
          });

      assertThat(exactly("4711", MANY)).containsExactly(TWO);
    }

    private List<CustomerId> exactly(String value, int limit) {
      return read(repositories -> repositories.search().byIdentifier(value, limit));
    }

    @Test
    protected void byIdentifierBeginningShouldFindHolders() {
      scribe(
          scribe -> {
            scribe.create(1, card("92500123"));
            scribe.create(2, card("92500999"));
            scribe.create(3, card("1"));
          });

      assertThat(identified("92500")).containsExactly(TWO, ONE);
      assertThat(identified("92500123")).containsExactly(ONE);
      assertThat(identified("2500")).isEmpty();
    }

    @Test
    protected void piecesShouldNameRegularSurvivorsOnceTheLastChangedFirst() {
      scribe(
          scribe -> {
            scribe.create(1, all(phone("+33612345678"), card("C-100")));
            scribe.create(2, all(phone("+33612345600"), phone("+33699995678"), card("C-101"), card("C-102")));
            scribe.join(ONE, TWO, 9);
            scribe.create(3, CustomerStatus.PROVISIONAL);
            scribe.tell(THREE, 3, phone("+33611115678"));
            scribe.create(4, all(phone("+33612345679"), phone("+33600005678")));
            scribe.tell(TWO, 5, email("later@example.org"));
          });

      assertThat(beginning(ContactKind.PHONE, "+336")).containsExactly(TWO, id(4));
      assertThat(ending("5678")).containsExactly(TWO, id(4));
      assertThat(identified("C-1")).containsExactly(TWO);
    }

    @Test
    protected void piecesShouldAnswerAtMostTheLimit() {
      scribe(
          scribe -> {
            for (int number = 1; number <= 9; number++) {
              scribe.create(number, all(phone("+3361234567" + number), card("C-10" + number)));
            }
          });

      assertThat(beginning(ContactKind.PHONE, "+336", 2)).containsExactly(id(9), id(8));
      assertThat(identified("C-1", 2)).containsExactly(id(9), id(8));
      assertThat(ending("5679", 2)).containsExactly(id(9));
    }

    @Test
    protected void piecesShouldFindNobodyWhoHoldsItNoMore() {
      scribe(scribe -> scribe.create(1, all(phone(PHONE), card("C-100"))));

      scribe(scribe -> scribe.update(ONE, 2, Profile.EMPTY));

      assertThat(beginning(ContactKind.PHONE, "+336")).isEmpty();
      assertThat(ending("5678")).isEmpty();
      assertThat(identified("C-1")).isEmpty();
    }

    private List<CustomerId> beginning(ContactKind kind, String value) {
      return beginning(kind, value, MANY);
    }

    private List<CustomerId> beginning(ContactKind kind, String value, int limit) {
      ContactKey key = kind == ContactKind.PHONE ? phoneKey(value) : emailKey(value);
      return read(repositories -> repositories.search().byContactBeginning(key, limit));
    }

    private List<CustomerId> ending(String digits) {
      return ending(digits, MANY);
    }

    private List<CustomerId> ending(String digits, int limit) {
      return read(repositories -> repositories.search().byPhoneEnding(digits, limit));
    }

    private List<CustomerId> identified(String value) {
      return identified(value, MANY);
    }

    private List<CustomerId> identified(String value, int limit) {
      return read(repositories -> repositories.search().byIdentifierBeginning(value, limit));
    }
  }
}
