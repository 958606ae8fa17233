package io.comptoir.crm.domain.recognition;

import static io.comptoir.crm.domain.recognition.NameAgreement.AGREES;
import static io.comptoir.crm.domain.recognition.NameAgreement.DIFFERS;
import static io.comptoir.crm.domain.recognition.NameAgreement.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
  private static final List<Set<String>> FORMS =
      List.of(
          Set.of("william", "bill"),
          Set.of("alexander", "aleksandr", "sasha"),
          Set.of("katherine", "kate"),
          Set.of("giuseppe", "pino"));

  @Nested
  class Agreeing {
    @ParameterizedTest
    @CsvSource({
      "camille martin, camille martin",
      "camille martin, martin camille",
      "martin, camille martin",
      "camille, camille martin",
      "mme martin, camille martin",
      "m martin, paul martin",
      "dr camille martin, mme martin camille",
      "camile martin, camille martin",
      "camille matrin, camille martin",
      "jean pierre martin, jeanpierre martin",
      "jean pierre martin, martin jeanpierre",
      "jean pierre martin, jean martin",
      "j martin, jean martin",
      "j p martin, jean pierre martin",
      "martin j, jean martin",
      "bill gates, william gates",
      "sasha ivanov, aleksandr ivanov",
      "kate obrien, katherine o brien",
      "van den berg, jan vandenberg",
      "anna van den berg, anna berg",
      "ludwig van beethoven, ludwig beethoven",
      "maria garcia lopez, maria garcia",
      "maria del carmen garcia, maria carmen garcia",
      "hans mueller, hans muller",
      "soren joergensen, soeren jorgensen",
      "yulia shcherbakova, julia scherbakova",
      "dmitriy chekhov, dmitri tchekhov",
      "sergey romanoff, sergei romanov",
      "mhmd alsyd, muhammad alsyd",
      "bwrys yltsn, boris yeltsin",
      "zhang wei, wei zhang",
      "zhangwei, wei zhang",
      "nguyen thi hong, hong nguyen thi",
      "gim min su, gim minsu",
      "catherine lefebvre, catherine lefevre",
      "li, li",
      "le, le"
    })
    void compareShouldAgreeWhenOnePersonWouldBeWrittenBothWays(String a, String b) {
      assertBothWays(a, b, AGREES);
    }
  }

  @Nested
  class Differing {
    @ParameterizedTest
    @CsvSource({
      "camille martin, paul martin",
      "camille martin, camille dupont",
      "camille martin, sophie dupont",
      "camille, paul",
      "p martin, camille martin",
      "j martin, jean dupont",
      "j martin, j dupont",
      "mme camille martin, m paul martin",
      "anna van den berg, jan van den berg",
      "tom smith, tim smith",
      "zhang wei, zhang min",
      "le hong, tran hong",
      "pan wei, li wei",
      "wei zhang, wei chen",
      "wei chang, wei shen",
      "wei zheng, wei song",
      "giuseppe rossi, mario rossi",
      "tanaka yuko, tanaka hiroshi",
      "de la cruz, de la fuente",
      "olga ivanova, boris ivanov",
      "fatima el fassi, karim el fassi"
    })
    void compareShouldDifferWhenEachHasSomethingTheOtherHasNot(String a, String b) {
      assertBothWays(a, b, DIFFERS);
    }
  }

  @Nested
  class Unclear {
    @ParameterizedTest
    @CsvSource({
      "'', ''",
      "'', camille martin",
      "louis martin, louise martin",
      "mario rossi, maria rossi",
      "paul martin, paula martin",
      "alex martin, alexandra martin",
      "jean martin, jeanne martin",
      "j, jean martin",
      "j m, jean martin",
      "jon smith, john smith",
      "maria garcia lopez, lucia garcia lopez",
      "maria garcia lopez, maria garcia fernandez",
      "jean claude martin, jean paul martin",
      "du wei ming, li wei ming",
      "anna van den berg, anna maria berg",
      "mhmd alhsyn, mohamed al hussein",
      "mhmd alzhra, mohamed zohra",
      "dwd khn, david cohen",
      "mar, martin"
    })
    void compareShouldBeUnclearWhenTheNamesDoNotTell(String a, String b) {
      assertBothWays(a, b, UNCLEAR);
    }
  }

  private static void assertBothWays(String a, String b, NameAgreement expected) {
    assertThat(compare(a, b)).as("%s / %s", a, b).isEqualTo(expected);
    assertThat(compare(b, a)).as("%s / %s", b, a).isEqualTo(expected);
  }

  private static NameAgreement compare(String a, String b) {
    return NameComparison.compare(FoldedName.of(a), FoldedName.of(b), NameComparisonTest::areForms);
  }

  private static boolean areForms(String a, String b) {
    return a.equals(b) || FORMS.stream().anyMatch(forms -> forms.contains(a) && forms.contains(b));
  }
}
