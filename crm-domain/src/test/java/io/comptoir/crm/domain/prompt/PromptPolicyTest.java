package io.comptoir.crm.domain.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.prompt.Question.Wording;
import io.comptoir.crm.domain.store.RolloutPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final PromptPolicy POLICY =
      new PromptPolicy(List.of(question(FieldName.PHONE), question(FieldName.EMAIL)), Duration.ofDays(180));

  @Test
  void proposeShouldAskTheFirstQuestionWhenNothingIsKnown() {
    assertThat(POLICY.propose(RolloutPhase.LIVE, Profile.EMPTY, Map.of(), "fr", NOW))
        .contains(new Prompt(FieldName.PHONE, "fr phone", "fr", "fr benefit"));
  }

  @Test
  void proposeShouldAskTheNextQuestionWhenTheFirstIsAnswered() {
    ContactKey phone = new ContactKey(ContactKind.PHONE, "+33612345678");
    Profile known =
        new Profile(
            Collections.emptySortedMap(),
            List.of(ContactPoint.first(new SaidContact(phone, phone.value()), NOW)),
            Profile.EMPTY.identifiers());

    assertThat(POLICY.propose(RolloutPhase.LIVE, known, Map.of(), "en", NOW)).map(Prompt::field).contains(FieldName.EMAIL);
  }

  @Test
  void proposeShouldNotAskAgainSoonWhenTheQuestionWasDeclined() {
    Map<FieldName, Instant> lately = Map.of(FieldName.PHONE, NOW.minus(Duration.ofDays(10)));
    Map<FieldName, Instant> longAgo = Map.of(FieldName.PHONE, NOW.minus(Duration.ofDays(181)));

    assertThat(POLICY.propose(RolloutPhase.LIVE, Profile.EMPTY, lately, "en", NOW)).map(Prompt::field).contains(FieldName.EMAIL);
    assertThat(POLICY.propose(RolloutPhase.LIVE, Profile.EMPTY, longAgo, "en", NOW)).map(Prompt::field).contains(FieldName.PHONE);
  }

  @Test
  void proposeShouldSpeakEnglishWhenTheLanguageHasNoWording() {
    assertThat(POLICY.propose(RolloutPhase.LIVE, Profile.EMPTY, Map.of(), "ja", NOW)).map(Prompt::language).contains("en");
  }

  @Test
  void proposeShouldAskNothingWhenTheStoreIsNotLive() {
    assertThat(POLICY.propose(RolloutPhase.TRAINING, Profile.EMPTY, Map.of(), "fr", NOW)).isEmpty();
    assertThat(POLICY.propose(RolloutPhase.SOFT_START, Profile.EMPTY, Map.of(), "fr", NOW)).isEmpty();
  }

  private static Question question(FieldName field) {
    return new Question(
        field,
        Map.of(
            "en", new Wording("en " + field, "en benefit"),
            "fr", new Wording("fr " + field, "fr benefit")));
  }
}
