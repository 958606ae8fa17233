package io.comptoir.crm.application.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.FoundAcrossScripts;
import io.comptoir.crm.domain.matching.Reason.Scripts;
import io.comptoir.crm.domain.matching.Reason.SharedByMany;
import java.lang.Character.UnicodeScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonWordsTest {
  private static final List<Reason> REASONS =
      List.of(
          new Found(MatchField.PHONE, Finding.SAME, 11),
          new FoundAcrossScripts(
              MatchField.GIVEN_NAME, Finding.SLIP, new Scripts(UnicodeScript.CYRILLIC, UnicodeScript.LATIN), 3),
          new Found(MatchField.BIRTHDAY, Finding.ONE_DIGIT, 2),
          new Found(MatchField.NAME_ORDER, Finding.OTHER, -2),
          new SharedByMany(MatchField.EMAIL));

  @Test
  void sayShouldWordReasonsInEnglish() {
    assertThat(ReasonWords.in("en").say(REASONS))
        .isEqualTo(
            "same phone; given name close in Cyrillic and Latin; birthday differs in one digit;"
                + " given and family name exchanged; e-mail shared by too many to tell");
  }

  @Test
  void sayShouldWordReasonsInFrench() {
    assertThat(ReasonWords.in("fr").say(REASONS))
        .isEqualTo(
            "même téléphone; prénom proche en cyrillique et en latin; jour de naissance diffère d'un chiffre;"
                + " prénom et nom inversés; e-mail commun à trop de personnes pour compter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void sayShouldHaveWordsForWhateverIsFound(String language) {
    ReasonWords words = ReasonWords.in(language);
    for (MatchField field : MatchField.values()) {
      for (Finding finding : Finding.values()) {
        assertThat(words.say(new Found(field, finding, 1))).isNotBlank().doesNotContain("{", "null");
        if (finding != Finding.OTHER) {
          assertThat(words.say(new FoundAcrossScripts(
                  field, finding, new Scripts(UnicodeScript.THAI, UnicodeScript.LATIN), 1)))
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void sayShouldSpeakEnglishWhenTheLanguageIsNotKnown() {
    assertThat(ReasonWords.in("xx").say(REASONS)).startsWith("same phone");
  }
}
