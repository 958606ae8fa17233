package io.comptoir.crm.domain.consent;

import static io.comptoir.crm.domain.consent.ConsentFixture.MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.MARTIN;
import static io.comptoir.crm.domain.consent.ConsentFixture.NOON;
import static io.comptoir.crm.domain.consent.ConsentFixture.decisionId;
import static io.comptoir.crm.domain.consent.ConsentFixture.granted;
import static io.comptoir.crm.domain.consent.ConsentFixture.minute;
import static io.comptoir.crm.domain.consent.ConsentFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentDecisionTest {
  private static ConsentDecision full() {
    NoticeReference notice =
        new NoticeReference(new NoticeId("till-opt-in"), "2026-1", new LanguageTag("fr"), "ab".repeat(32));
    ConsentStatement statement =
        new ConsentStatement(
            new ConsentScope(Purpose.MARKETING, Channel.EMAIL),
            DecisionKind.GRANTED,
            new ConsentProof(Manner.SCREEN, notice),
            MAIL,
            minute(60));
    Origin origin = new Origin(new StoreCode("PAR-01"), new TillCode("3"), new AdvisorCode("A42"));
    DecisionSource source =
        new DecisionSource(new OperationId(new UUID(9, 9)), DecisionPlace.of(origin), "000123");
    return new ConsentDecision(
        decisionId(1), MARTIN, statement, new EffectiveTime(NOON.plusNanos(1_234_567), false, minute(1)), source);
  }

  @Test
  void factContentShouldKeepPersonalValuesApartWhenComplete() {
    FactContent content = full().factContent();
    assertThat(content.kind()).isEqualTo("consent_decision");
    assertThat(content.open())
        .containsExactly(
            decisionId(1).toString(), "marketing", "email", "granted", "screen", "till-opt-in", "2026-1", "fr",
            "ab".repeat(32), "2026-11-21T12:00:00.001Z", "2026-11-21T12:01:00Z", "false", "2026-11-21T13:00:00Z",
            "PAR-01", "3", "EMAIL");
    assertThat(content.personal()).containsExactly(MARTIN.toString(), "A42", MAIL.value(), "000123");
  }

  @Test
  void factContentShouldHaveTheSameColumnsWhenPartsAreUnknown() {
    FactContent bare = refused(2).about(null, null).in(null).forContact(null).at(0).factContent();
    assertThat(bare.open()).hasSameSizeAs(full().factContent().open());
    assertThat(bare.personal()).containsExactly(MARTIN.toString(), null, null, null);
  }

  @Test
  void countsFromShouldBeReceptionWhenARestrictionIsSuspect() {
    assertThat(refused(1).suspectAt(0, 30).countsFrom()).isEqualTo(minute(30));
    assertThat(granted(1).suspectAt(0, 30).countsFrom()).isEqualTo(NOON);
  }

  @Test
  void statementShouldBeRefusedWhenAnAgreementLeavesItsScopeOpen() {
    assertThat(ConsentFixture.faultOf(() -> granted(1).about(null, Channel.EMAIL).at(0)))
        .isEqualTo("AGREEMENT_UNREADABLE");
    assertThat(ConsentFixture.faultOf(() -> refused(1).about(null, null).at(0))).isEqualTo("none");
  }
}
