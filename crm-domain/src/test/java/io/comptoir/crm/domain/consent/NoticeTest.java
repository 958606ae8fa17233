package io.comptoir.crm.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final String HASH = "ab".repeat(32);
  private static final LanguageTag FRENCH = new LanguageTag("fr");

  private static Notice notice(String text, String hash) {
    return new Notice(new NoticeId("till-opt-in"), "2026-1", FRENCH, null, text, hash, Instant.EPOCH);
  }

  @Test
  void sameWordingAsShouldHoldWhenOnlyTheMomentOfStoringDiffers() {
    Notice later =
        new Notice(new NoticeId("till-opt-in"), "2026-1", FRENCH, null, "Oui", HASH, Instant.EPOCH.plusSeconds(1));
    assertThat(notice("Oui", HASH).sameWordingAs(later)).isTrue();
  }

  @Test
  void sameWordingAsShouldNotHoldWhenTextOrCountryDiffers() {
    Notice belgian =
        new Notice(
            new NoticeId("till-opt-in"), "2026-1", FRENCH, new CountryCode("BE"), "Oui", HASH, Instant.EPOCH);
    assertThat(notice("Oui", HASH).sameWordingAs(notice("Non", HASH))).isFalse();
    assertThat(notice("Oui", HASH).sameWordingAs(belgian)).isFalse();
  }

  @Test
  void hashShouldBeKeptInLowerCaseWhenTypedInUpperCase() {
    assertThat(notice("Oui", HASH.toUpperCase(Locale.ROOT)).textSha256()).isEqualTo(HASH);
  }

  @Test
  void hashShouldBeRefusedWhenItIsNotSha256() {
    assertThat(ConsentFixture.faultOf(() -> notice("Oui", "abc"))).isEqualTo("NOTICE_HASH_MISMATCH");
  }

  @Test
  void idShouldBeRefusedWhenBlankOrTooLong() {
    assertThat(ConsentFixture.faultOf(() -> new NoticeId(" "))).isEqualTo("NOTICE_MISSING");
    assertThat(ConsentFixture.faultOf(() -> new NoticeId("x".repeat(65)))).isEqualTo("NOTICE_MISSING");
    assertThat(new NoticeId("x".repeat(64)).value()).hasSize(64);
  }

  @Test
  void sameTextAsShouldHoldWhenTheClientTellsNoHash() {
    NoticeReference silent = new NoticeReference(new NoticeId("till-opt-in"), "2026-1", FRENCH, null);
    NoticeReference wrong = new NoticeReference(new NoticeId("till-opt-in"), "2026-1", FRENCH, "cd".repeat(32));
    assertThat(silent.sameTextAs(notice("Oui", HASH))).isTrue();
    assertThat(wrong.sameTextAs(notice("Oui", HASH))).isFalse();
    assertThat(wrong.names(notice("Oui", HASH))).isTrue();
  }
}
