package io.comptoir.crm.domain.consent;

import static io.comptoir.crm.domain.consent.ConsentFixture.MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import io.comptoir.crm.domain.consent.ConsentReading.Readable;
import io.comptoir.crm.domain.consent.ConsentReading.UnreadableAgreement;
import io.comptoir.crm.domain.consent.ConsentReading.UnreadableRestriction;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsentReaderTest {
  private static final String HASH = "0f".repeat(32);
  private static final Notice STORED =
      new Notice(
          new NoticeId("till-opt-in"), "2026-1", new LanguageTag("fr"), null, "Oui", HASH, Instant.EPOCH);
  private static final NoticeForm SHOWN = new NoticeForm("till-opt-in", "2026-1", "fr", null);

  private static ConsentForm form(@Nullable String purpose, @Nullable String channel, @Nullable String decision) {
    return new ConsentForm(purpose, channel, decision, "screen", SHOWN, null, null, "{}", Set.of());
  }

  private static ConsentForm agreement(@Nullable NoticeForm notice, @Nullable String expiresAt, String... lost) {
    return new ConsentForm(
        "marketing", "email", "granted", "screen", notice, null, expiresAt, "{}", Set.of(lost));
  }

  private static ConsentForm agreementFor(ContactForm contact) {
    return new ConsentForm("marketing", "email", "granted", "screen", SHOWN, contact, null, "{}", Set.of());
  }

  private static ConsentReading read(ConsentForm form) {
    return read(form, null);
  }

  private static ConsentReading read(ConsentForm form, @Nullable ContactKey contact) {
    return ConsentReader.read(form, contact, asked -> Optional.of(STORED));
  }

  private static void assertUnreadable(ConsentReading reading, String pointer, FaultCode code) {
    assertThat(reading).isInstanceOf(UnreadableAgreement.class);
    assertThat(reading.counting()).isEmpty();
    assertThat(reading.needsRepair()).isTrue();
    assertThat(reading.warnings())
        .extracting(Warning::pointer, Warning::code)
        .contains(tuple(pointer, code), tuple("", FaultCode.AGREEMENT_UNREADABLE));
  }

  @Nested
  class Agreements {
    @Test
    void readShouldGiveTheStatementWhenEverythingIsReadable() {
      ConsentForm form =
          new ConsentForm(
              "personal_advice", "sms", "granted", "spoken", new NoticeForm("till-opt-in", "2026-1", "FR", HASH),
              new ContactForm("phone", "06 12 34 56 78"), "2028-01-01T00:00:00+01:00", "{}", Set.of());
      ConsentReading reading = read(form, MOBILE);
      assertThat(reading.warnings()).isEmpty();
      assertThat(reading.needsRepair()).isFalse();
      assertThat(reading.counting())
          .contains(
              new ConsentStatement(
                  new ConsentScope(Purpose.PERSONAL_ADVICE, Channel.SMS),
                  DecisionKind.GRANTED,
                  new ConsentProof(
                      Manner.SPOKEN,
                      new NoticeReference(new NoticeId("till-opt-in"), "2026-1", new LanguageTag("fr"), HASH)),
                  MOBILE,
                  Instant.parse("2027-12-31T23:00:00Z")));
    }

    @Test
    void readShouldPermitNothingWhenPurposeChannelOrMannerIsUnknown() {
      assertUnreadable(read(form("advertising", "email", "granted")), "/purpose", FaultCode.UNKNOWN_VALUE);
      assertUnreadable(read(form("marketing", null, "granted")), "/channel", FaultCode.MISSING);
      ConsentForm winked =
          new ConsentForm("marketing", "email", "granted", "winked", SHOWN, null, null, "{}", Set.of());
      assertUnreadable(read(winked), "/manner", FaultCode.UNKNOWN_VALUE);
    }

    @Test
    void readShouldPermitNothingWhenTheNoticeIsMissing() {
      assertUnreadable(read(agreement(null, null)), "/notice", FaultCode.NOTICE_MISSING);
      NoticeForm nameless = new NoticeForm(null, "2026-1", "fr", null);
      assertUnreadable(read(agreement(nameless, null)), "/notice", FaultCode.NOTICE_MISSING);
    }

    @Test
    void readShouldPermitNothingWhenTheNoticeIsNotStored() {
      ConsentReading reading = ConsentReader.read(agreement(SHOWN, null), null, asked -> Optional.empty());
      assertUnreadable(reading, "/notice", FaultCode.NOTICE_UNKNOWN);
    }

    @Test
    void readShouldPermitNothingWhenTheLookupFindsAnotherNotice() {
      NoticeForm german = new NoticeForm("till-opt-in", "2026-1", "de", null);
      assertUnreadable(read(agreement(german, null)), "/notice", FaultCode.NOTICE_UNKNOWN);
    }

    @Test
    void readShouldPermitNothingWhenTheHashDiffers() {
      NoticeForm other = new NoticeForm("till-opt-in", "2026-1", "fr", "1f".repeat(32));
      assertUnreadable(read(agreement(other, null)), "/notice/text_sha256", FaultCode.NOTICE_HASH_MISMATCH);
    }

    @Test
    void readShouldPermitNothingWhenTheHashIsNoHash() {
      NoticeForm other = new NoticeForm("till-opt-in", "2026-1", "fr", "yes");
      assertUnreadable(read(agreement(other, null)), "/notice", FaultCode.NOTICE_MISSING);
    }

    @Test
    void readShouldPermitNothingWhenTheExpiryIsUnreadable() {
      assertUnreadable(read(agreement(SHOWN, "next year")), "/expires_at", FaultCode.TIME_UNREADABLE);
      assertUnreadable(
          read(agreement(SHOWN, "+999999999-01-01T00:00:00Z")), "/expires_at", FaultCode.TIME_UNREADABLE);
    }

    @Test
    void readShouldPermitNothingWhenAnOptionalMemberWasLostOnTheWay() {
      assertThat(read(agreement(SHOWN, null, "/expires_at"))).isInstanceOf(UnreadableAgreement.class);
      assertThat(read(agreement(SHOWN, null, "/notice/text_sha256"))).isInstanceOf(UnreadableAgreement.class);
      assertThat(read(agreement(SHOWN, null, "/contact"))).isInstanceOf(UnreadableAgreement.class);
      assertThat(read(agreement(SHOWN, null, "/contact/value"))).isInstanceOf(UnreadableAgreement.class);
    }

    @Test
    void readShouldNotWarnTwiceWhenTheMemberWasLostOnTheWay() {
      ConsentForm form = new ConsentForm(
          null, "email", "granted", "screen", SHOWN, null, null, "{}", Set.of("/purpose"));
      assertThat(read(form).warnings()).extracting(Warning::pointer).containsExactly("");
    }

    @Test
    void readShouldPermitNothingWhenItsContactPointIsUnusable() {
      assertUnreadable(
          read(agreementFor(new ContactForm("email", "no at sign"))), "/contact/value", FaultCode.EMAIL_UNUSABLE);
    }

    @Test
    void readShouldPermitNothingWhenItsContactPointIsOfAnotherKind() {
      assertUnreadable(
          read(agreementFor(new ContactForm("phone", "0612345678")), MOBILE),
          "/contact/type",
          FaultCode.UNKNOWN_VALUE);
    }

    @Test
    void readShouldAcceptTheContactOfTheCaptureWhenOnlyItsTypeIsNamed() {
      assertThat(read(agreementFor(new ContactForm("email", null)))).isInstanceOf(Readable.class);
      assertThat(read(agreementFor(new ContactForm("email", "x")), MAIL)).isInstanceOf(Readable.class);
    }
  }

  @Nested
  class Information {
    @Test
    void readShouldPermitNothingWhenItCannotBeRead() {
      assertUnreadable(read(form("marketing", "pigeon", "informed")), "/channel", FaultCode.UNKNOWN_VALUE);
    }

    @Test
    void readShouldNotAskForANoticeWhenThePersonWasOnlyInformed() {
      ConsentForm form =
          new ConsentForm("marketing", "email", "informed", "spoken", null, null, null, "{}", Set.of());
      assertThat(read(form)).isInstanceOf(Readable.class);
    }

    @Test
    void readShouldPermitNothingWhenTheNoticeItNamesIsNotStored() {
      ConsentReading reading =
          ConsentReader.read(form("marketing", "email", "informed"), null, asked -> Optional.empty());
      assertUnreadable(reading, "/notice", FaultCode.NOTICE_UNKNOWN);
    }
  }

  @Nested
  class Restrictions {
    private ConsentScope scopeOf(ConsentReading reading) {
      assertThat(reading).isInstanceOf(UnreadableRestriction.class);
      return reading.counting().orElseThrow().scope();
    }

    @Test
    void readShouldRestrictWhatItSaysWhenReadable() {
      ConsentForm form = new ConsentForm("marketing", "post", "withdrawn", "spoken", null, null, null, "{}", Set.of());
      ConsentReading reading = read(form);
      assertThat(reading).isInstanceOf(Readable.class);
      assertThat(reading.warnings()).isEmpty();
      assertThat(reading.counting().orElseThrow().kind()).isEqualTo(DecisionKind.WITHDRAWN);
    }

    @Test
    void readShouldRestrictWhatItSaysWhenOnlyTheMannerIsUnknown() {
      ConsentForm form = new ConsentForm("marketing", "post", "refused", "winked", null, null, null, "{}", Set.of());
      ConsentReading reading = read(form);
      assertThat(reading).isInstanceOf(Readable.class);
      assertThat(reading.warnings()).extracting(Warning::pointer).containsExactly("/manner");
      assertThat(reading.needsRepair()).isTrue();
    }

    @Test
    void readShouldRestrictWhatItSaysWhenItsNoticeOrContactIsUnreadable() {
      ConsentForm form =
          new ConsentForm(
              "marketing", "email", "refused", "screen", new NoticeForm(null, "1", "fr", null),
              new ContactForm("email", "no at sign"), null, "{}", Set.of());
      ConsentReading reading = read(form);
      assertThat(reading).isInstanceOf(Readable.class);
      assertThat(reading.needsRepair()).isTrue();
      assertThat(reading.warnings())
          .extracting(Warning::pointer)
          .containsExactlyInAnyOrder("/notice", "/contact/value");
    }

    @Test
    void readShouldNotAskForTheStoredWordingWhenItRestricts() {
      ConsentReading reading =
          ConsentReader.read(form("marketing", "email", "refused"), null, asked -> Optional.empty());
      assertThat(reading.warnings()).isEmpty();
      assertThat(reading.counting().orElseThrow().proof().notice()).isNotNull();
    }

    @Test
    void readShouldRestrictEveryPurposeWhenThePurposeIsUnreadable() {
      assertThat(scopeOf(read(form("x", "sms", "refused")))).isEqualTo(new ConsentScope(null, Channel.SMS));
    }

    @Test
    void readShouldRestrictEveryChannelWhenTheChannelIsMissing() {
      assertThat(scopeOf(read(form("marketing", null, "withdrawn"))))
          .isEqualTo(new ConsentScope(Purpose.MARKETING, null));
    }

    @Test
    void readShouldRestrictWhatItNamesWhenTheDecisionIsUnreadable() {
      ConsentReading reading = read(form("marketing", "email", "maybe"));
      assertThat(scopeOf(reading)).isEqualTo(new ConsentScope(Purpose.MARKETING, Channel.EMAIL));
      assertThat(reading.counting().orElseThrow().kind().restricts()).isTrue();
      assertThat(reading.warnings()).extracting(Warning::code)
          .containsExactly(FaultCode.UNKNOWN_VALUE, FaultCode.CONSENT_UNREADABLE);
    }

    @Test
    void readShouldRestrictEverythingWhenNothingIsReadable() {
      ConsentReading reading = read(ConsentForm.unreadable("\"no\""));
      assertThat(scopeOf(reading)).isEqualTo(ConsentScope.EVERYTHING);
      assertThat(reading.warnings()).extracting(Warning::code).containsExactly(FaultCode.CONSENT_UNREADABLE);
    }

    @Test
    void readShouldNeverExpireWhenItRestricts() {
      ConsentForm form = new ConsentForm(
          "marketing", "email", "refused", "screen", null, null, "2020-01-01T00:00:00Z", "{}", Set.of());
      assertThat(read(form).counting().orElseThrow().expiresAt()).isNull();
    }
  }

  @Test
  void noticeOfShouldNameTheNoticeWhenItIsReadable() {
    assertThat(ConsentReader.noticeOf(agreement(SHOWN, null))).get().matches(shown -> shown.names(STORED));
    assertThat(ConsentReader.noticeOf(agreement(null, null))).isEmpty();
  }

  @Test
  void channelOfShouldBeEmptyWhenTheWordIsUnknown() {
    assertThat(ConsentReader.channelOf(form("marketing", "sms", null))).contains(Channel.SMS);
    assertThat(ConsentReader.channelOf(form("marketing", "fax", null))).isEmpty();
    assertThat(ConsentReader.channelOf(form("marketing", null, null))).isEmpty();
  }

  @Test
  void warningsShouldNotRepeatWhatWasTypedWhenItIsUnreadable() {
    assertThat(read(form("secret-typed", "secret-typed", "secret-typed")).warnings())
        .isNotEmpty()
        .allSatisfy(warning -> assertThat(warning.detail()).doesNotContain("secret-typed"));
  }
}
