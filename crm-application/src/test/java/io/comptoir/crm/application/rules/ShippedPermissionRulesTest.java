package io.comptoir.crm.application.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionContext;
import io.comptoir.crm.domain.consent.PermissionPolicy;
import io.comptoir.crm.domain.consent.PermissionQuestion;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.PermissionRule;
import io.comptoir.crm.domain.consent.PermissionRules;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.consent.ReachableContact;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedPermissionRulesTest {
  private static final PermissionRules RULES = ShippedPermissionRules.load();
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<ReachableContact> CONTACTS =
      List.of(
          new ReachableContact(new ContactKey(ContactKind.EMAIL, "a@example.com"), false, false),
          new ReachableContact(new ContactKey(ContactKind.PHONE, "+33612345678"), false, false),
          new ReachableContact(new ContactKey(ContactKind.POST, "12 rue de la paix 75002 paris"), false, false));

  private static Permission ask(
      @Nullable String country, Channel channel, Purpose purpose, @Nullable Instant sale, Instant at) {
    PermissionContext context =
        new PermissionContext(
            country == null ? null : new CountryCode(country), null, CONTACTS, sale, null, false);
    return PermissionPolicy.permission(
        ConsentLedger.of(List.of()), List.of(), context, RULES, new PermissionQuestion(purpose, channel, at));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, NOT_INFORMED, NOT_INFORMED, NOT_AGREED, NOT_REFUSED",
    "DE, NOT_INFORMED, NOT_INFORMED, NOT_AGREED, NOT_REFUSED",
    "IT, NOT_INFORMED, NOT_AGREED, NOT_AGREED, NOT_REFUSED",
    "NO, NOT_INFORMED, NOT_AGREED, NOT_AGREED, NOT_REFUSED",
    "GB, NOT_INFORMED, NOT_INFORMED, REGISTER_NOT_SCREENED, NOT_REFUSED",
    "CH, NOT_INFORMED, NOT_INFORMED, RELATION, NOT_REFUSED",
    "US, NOT_REFUSED, NOT_AGREED, REGISTER_NOT_SCREENED, NOT_REFUSED",
    "CA, RELATION, RELATION, REGISTER_NOT_SCREENED, NOT_REFUSED",
    "CN, NOT_AGREED, NOT_AGREED, NOT_AGREED, NOT_AGREED",
    "JP, RELATION, NOT_AGREED, NOT_REFUSED, NOT_REFUSED",
    "AE, NOT_AGREED, NOT_AGREED, NOT_AGREED, NOT_AGREED",
    "BR, COUNTRY_UNKNOWN, COUNTRY_UNKNOWN, COUNTRY_UNKNOWN, COUNTRY_UNKNOWN",
    ", COUNTRY_UNKNOWN, COUNTRY_UNKNOWN, COUNTRY_UNKNOWN, COUNTRY_UNKNOWN"
  })
  void rulesShouldFollowTheTableWhenThePersonBoughtAndSaidNothing(
      @Nullable String country,
      PermissionReason email,
      PermissionReason messages,
      PermissionReason phone,
      PermissionReason post) {
    Instant sale = NOW.minusSeconds(86400);
    for (Purpose purpose : List.of(Purpose.MARKETING, Purpose.PERSONAL_ADVICE)) {
      assertThat(ask(country, Channel.EMAIL, purpose, sale, NOW).reason()).isEqualTo(email);
      assertThat(ask(country, Channel.SMS, purpose, sale, NOW).reason()).isEqualTo(messages);
      assertThat(ask(country, Channel.MESSAGING, purpose, sale, NOW).reason()).isEqualTo(messages);
      assertThat(ask(country, Channel.PHONE, purpose, sale, NOW).reason()).isEqualTo(phone);
      assertThat(ask(country, Channel.POST, purpose, sale, NOW).reason()).isEqualTo(post);
    }
  }

  @ParameterizedTest
  @CsvSource({"SERVICE, NOT_REFUSED", "PROFILING, NOT_AGREED", "AD_MATCHING, NOT_AGREED", "E_RECEIPT, NOT_AGREED"})
  void rulesShouldBeTheSameEverywhereWhenThePurposeIsNotAdvertising(Purpose purpose, PermissionReason reason) {
    for (Channel channel : Channel.values()) {
      assertThat(ask("US", channel, purpose, NOW, NOW).reason()).isEqualTo(reason);
      assertThat(ask(null, channel, purpose, NOW, NOW).reason()).isEqualTo(reason);
    }
  }

  @Test
  void rulesShouldAskForAnAgreementToCallInFranceWhenTheLawHasChanged() {
    Instant change = Instant.parse("2026-08-10T22:00:00Z");
    Permission before = ask("FR", Channel.PHONE, Purpose.MARKETING, null, change.minusSeconds(1));
    Permission after = ask("FR", Channel.PHONE, Purpose.MARKETING, null, change);
    assertThat(before.reason()).isEqualTo(PermissionReason.REGISTER_NOT_SCREENED);
    assertThat(after.reason()).isEqualTo(PermissionReason.NOT_AGREED);
    assertThat(after.rule()).isEqualTo("fr-phone");
  }

  @Test
  void rulesShouldNameOneRuleWhenAnyCountryIsAskedAbout() {
    for (String country : Locale.getISOCountries()) {
      for (Channel channel : Channel.values()) {
        for (Purpose purpose : Purpose.values()) {
          assertThat(covering(new CountryCode(country), channel, purpose)).hasSizeLessThanOrEqualTo(1);
        }
      }
    }
  }

  private static List<String> covering(CountryCode country, Channel channel, Purpose purpose) {
    return RULES.rules().stream()
        .filter(rule -> !rule.reach().everywhere() && rule.inForce(NOW))
        .filter(rule -> rule.reach().covers(Optional.of(country), purpose, channel))
        .map(PermissionRule::id)
        .toList();
  }
}
