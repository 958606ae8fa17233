package io.comptoir.crm.domain.consent;

import static io.comptoir.crm.domain.consent.ConsentFixture.EVENING;
import static io.comptoir.crm.domain.consent.ConsentFixture.MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.MARTIN;
import static io.comptoir.crm.domain.consent.ConsentFixture.MOBILE;
import static io.comptoir.crm.domain.consent.ConsentFixture.NOON;
import static io.comptoir.crm.domain.consent.ConsentFixture.OTHER_MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.TWIN;
import static io.comptoir.crm.domain.consent.ConsentFixture.granted;
import static io.comptoir.crm.domain.consent.ConsentFixture.informed;
import static io.comptoir.crm.domain.consent.ConsentFixture.minute;
import static io.comptoir.crm.domain.consent.ConsentFixture.refused;
import static io.comptoir.crm.domain.consent.ConsentFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PermissionPolicyTest {
  private static final PermissionRules RULES =
      PermissionRules.parse(
          List.of(
              "id,countries,channels,purposes,regime,conditions,valid_from,valid_to,note",
              "soft,FR,email,marketing,opt_in,soft_after_sale age=15,,",
              "double,DE,email,marketing,opt_in,double_opt_in soft_after_sale,,",
              "plain,AT,email,marketing,opt_in,expiry=P1Y,,",
              "written,CN,email,marketing,opt_in,written,,",
              "relation,CA,email,marketing,opt_in,relation=P2Y,,",
              "register,GB,email,marketing,opt_out,register_screened,,",
              "free,US,email,marketing,opt_out,,,",
              "receipt,*,*,e_receipt,opt_in,,,",
              "unknown,*,*,marketing,denied,,,"));

  private final List<ConsentDecision> decisions = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();
  private List<ReachableContact> contacts = List.of(new ReachableContact(MAIL, false, false));
  private @Nullable Instant lastSale;
  private @Nullable Integer age;
  private boolean provisional;
  private Instant at = EVENING;

  private void said(ConsentDecision... some) {
    decisions.addAll(Arrays.asList(some));
  }

  private Permission in(@Nullable String residence) {
    return ask(residence, null, Purpose.MARKETING);
  }

  private Permission ask(@Nullable String residence, @Nullable String prefix, Purpose purpose) {
    PermissionContext context =
        new PermissionContext(country(residence), country(prefix), contacts, lastSale, age, provisional);
    return PermissionPolicy.permission(
        ConsentLedger.of(decisions),
        suppressions,
        context,
        RULES,
        new PermissionQuestion(purpose, Channel.EMAIL, at));
  }

  private static @Nullable CountryCode country(@Nullable String code) {
    return code == null ? null : new CountryCode(code);
  }

  private static ReachableContact verified(ReachableContact contact) {
    return new ReachableContact(contact.key(), true, contact.undeliverable());
  }

  private static void assertAnswer(Permission permission, PermissionReason reason, @Nullable Integer evidence) {
    assertThat(permission.reason()).isEqualTo(reason);
    assertThat(permission.allowed()).isEqualTo(reason.allows());
    assertThat(permission.evidence()).isEqualTo(evidence == null ? null : ConsentFixture.decisionId(evidence));
  }

  @Nested
  class WhoseLaw {
    @Test
    void permissionShouldBeDeniedWhenTheCountryIsUnknown() {
      said(granted(1).at(0));
      assertAnswer(in(null), PermissionReason.COUNTRY_UNKNOWN, null);
      assertAnswer(in("BR"), PermissionReason.COUNTRY_UNKNOWN, null);
      assertThat(in("BR").rule()).isEqualTo("unknown");
    }

    @Test
    void permissionShouldFollowThePhonePrefixWhenTheResidenceIsUnknown() {
      assertAnswer(ask(null, "US", Purpose.MARKETING), PermissionReason.NOT_REFUSED, null);
      assertAnswer(ask("AT", "US", Purpose.MARKETING), PermissionReason.NOT_AGREED, null);
    }

    @Test
    void permissionShouldSayThatNoRuleAppliedWhenTheDataHasNone() {
      assertThat(ask("FR", null, Purpose.PROFILING).rule()).isEqualTo(Permission.NO_RULE);
      assertAnswer(ask("FR", null, Purpose.PROFILING), PermissionReason.COUNTRY_UNKNOWN, null);
    }
  }

  @Nested
  class OptIn {
    @Test
    void permissionShouldBeAllowedWhenThePersonAgreed() {
      said(granted(1).at(0));
      assertAnswer(in("AT"), PermissionReason.AGREED, 1);
      assertThat(in("AT").rule()).isEqualTo("plain");
      assertThat(in("AT").at()).isEqualTo(EVENING);
    }

    @Test
    void permissionShouldBeDeniedWhenNobodyAgreed() {
      assertAnswer(in("AT"), PermissionReason.NOT_AGREED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenThePersonRefusedOrWithdrew() {
      said(granted(1).at(0), withdrawn(2).at(5));
      assertAnswer(in("AT"), PermissionReason.WITHDRAWN, 2);
      said(refused(3).at(6));
      assertAnswer(in("AT"), PermissionReason.REFUSED, 3);
    }

    @Test
    void permissionShouldBeDeniedWhenTheAgreementExpired() {
      said(granted(1).until(minute(30)).at(0));
      assertAnswer(in("AT"), PermissionReason.EXPIRED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheTermOfTheCountryIsOver() {
      said(granted(1).at(0));
      at = NOON.plusSeconds(366L * 86400);
      assertAnswer(in("AT"), PermissionReason.EXPIRED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheAgreementAfterARefusalIsSuspect() {
      said(refused(1).at(0), granted(2).suspectAt(60, 60));
      assertAnswer(in("AT"), PermissionReason.SUSPECT_TIME, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenThePersonIsTooYoung() {
      said(granted(1).at(0));
      age = 14;
      assertAnswer(in("FR"), PermissionReason.TOO_YOUNG, null);
      age = 15;
      assertAnswer(in("FR"), PermissionReason.AGREED, 1);
    }

    @Test
    void permissionShouldAskForMoreThanAWordWhenTheRuleDoes() {
      said(granted(1).in(Manner.SPOKEN).at(0));
      assertAnswer(in("CN"), PermissionReason.NOT_WRITTEN, 1);
      said(granted(2).in(Manner.PAPER).at(5), granted(3).in(Manner.SPOKEN).at(9));
      assertAnswer(in("CN"), PermissionReason.AGREED, 2);
    }

    @Test
    void permissionShouldBeDeniedWhenOnlyTheReceiptWasAgreedTo() {
      said(granted(1).about(Purpose.E_RECEIPT, Channel.EMAIL).at(0));
      assertAnswer(in("AT"), PermissionReason.NOT_AGREED, null);
      assertAnswer(ask(null, null, Purpose.E_RECEIPT), PermissionReason.AGREED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheReceiptWasNotAgreedTo() {
      said(granted(1).at(0));
      assertAnswer(ask("AT", null, Purpose.E_RECEIPT), PermissionReason.NOT_AGREED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenTheCustomerIsProvisional() {
      said(granted(1).at(0));
      provisional = true;
      assertAnswer(in("US"), PermissionReason.PROVISIONAL, null);
    }
  }

  @Nested
  class ContactPoints {
    @Test
    void permissionShouldBeDeniedWhenThereIsNone() {
      said(granted(1).at(0));
      contacts = List.of(new ReachableContact(MOBILE, true, false));
      assertAnswer(in("AT"), PermissionReason.NO_CONTACT_POINT, null);
    }

    @Test
    void permissionShouldBeDeniedWhenMessagesComeBack() {
      said(granted(1).at(0));
      contacts = List.of(new ReachableContact(MAIL, true, true));
      assertAnswer(in("AT"), PermissionReason.UNDELIVERABLE, null);
    }

    @Test
    void permissionShouldBeDeniedWhenTheContactChangedToAnUnverifiedOne() {
      said(granted(1).at(0));
      contacts = List.of(new ReachableContact(OTHER_MAIL, false, false), new ReachableContact(MAIL, true, false));
      assertAnswer(in("AT"), PermissionReason.CONTACT_CHANGED, 1);
      contacts = List.of(verified(contacts.get(0)));
      assertAnswer(in("AT"), PermissionReason.AGREED, 1);
    }

    @Test
    void permissionShouldBeAllowedWhenThePersonAgreedAgainForTheNewContact() {
      said(granted(1).at(0), granted(2).forContact(OTHER_MAIL).at(10), granted(3).at(20));
      contacts = List.of(new ReachableContact(OTHER_MAIL, false, false));
      assertAnswer(in("AT"), PermissionReason.AGREED, 2);
    }

    @Test
    void permissionShouldBeDeniedWhenTheAgreementNamesNoContactAndTheFirstIsUnverified() {
      said(granted(1).forContact(null).at(0));
      assertAnswer(in("AT"), PermissionReason.CONTACT_CHANGED, 1);
    }

    @Test
    void permissionShouldNotAskForAnAgreementWhenTheCountryIsOptOut() {
      said(granted(1).forContact(OTHER_MAIL).at(0));
      assertAnswer(in("US"), PermissionReason.NOT_REFUSED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenTheAgreementThatLiftedARefusalIsForAnotherContact() {
      said(refused(1).at(0), granted(2).forContact(OTHER_MAIL).at(10));
      assertAnswer(in("US"), PermissionReason.CONTACT_CHANGED, 2);
    }
  }

  @Nested
  class Suppressed {
    private void suppress(long minutes) {
      suppressions.add(Suppression.by(refused(9).by(TWIN).at(minutes), MARTIN, MAIL));
    }

    @Test
    void permissionShouldBeDeniedWhenSomeoneWhoMayBeThisPersonRefused() {
      said(granted(1).at(0));
      suppress(10);
      assertAnswer(in("AT"), PermissionReason.SUPPRESSED, 9);
      assertAnswer(in("US"), PermissionReason.SUPPRESSED, 9);
    }

    @Test
    void permissionShouldBeAllowedWhenThePersonAgreedLaterForThatContact() {
      suppress(10);
      said(granted(1).at(11));
      assertAnswer(in("AT"), PermissionReason.AGREED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheLaterAgreementIsForAnotherContactOrSuspect() {
      contacts = List.of(new ReachableContact(MAIL, true, false));
      suppress(10);
      said(granted(1).forContact(OTHER_MAIL).at(11), granted(2).suspectAt(12, 12), granted(3).at(10));
      assertAnswer(in("AT"), PermissionReason.SUPPRESSED, 9);
    }

    @Test
    void permissionShouldBeAllowedWhenAnotherContactOrPurposeIsSuppressed() {
      said(granted(1).at(0));
      suppressions.add(Suppression.by(refused(9).at(10), MARTIN, OTHER_MAIL));
      suppressions.add(Suppression.by(refused(9).about(Purpose.SERVICE, null).at(10), MARTIN, MAIL));
      assertAnswer(in("AT"), PermissionReason.AGREED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheRefusalWasUnreadable() {
      said(granted(1).at(0));
      suppressions.add(Suppression.by(refused(9).about(null, null).at(10), MARTIN, MAIL));
      assertAnswer(in("AT"), PermissionReason.SUPPRESSED, 9);
    }
  }

  @Nested
  class DoubleOptIn {
    @Test
    void permissionShouldWaitWhenTheAgreementIsNotConfirmed() {
      said(granted(1).in(Manner.WEB).at(0));
      assertAnswer(in("DE"), PermissionReason.NOT_CONFIRMED, 1);
    }

    @Test
    void permissionShouldBeAllowedWhenTheContactIsVerified() {
      said(granted(1).at(0));
      contacts = List.of(verified(contacts.get(0)));
      assertAnswer(in("DE"), PermissionReason.AGREED, 1);
    }

    @Test
    void permissionShouldBeAllowedWhenConfirmedFromTheOwnDevice() {
      said(granted(1).at(0), granted(2).in(Manner.MESSAGE).at(5), granted(3).at(20));
      assertAnswer(in("DE"), PermissionReason.AGREED, 2);
    }

    @Test
    void permissionShouldWaitWhenTheConfirmationIsForAnotherContactOrSpokenOrSuspect() {
      said(granted(1).at(0), granted(2).in(Manner.WEB).forContact(OTHER_MAIL).at(5));
      said(granted(3).in(Manner.SPOKEN).at(6), granted(4).in(Manner.WEB).suspectAt(7, 7));
      assertAnswer(in("DE"), PermissionReason.NOT_CONFIRMED, 4);
    }

    @Test
    void permissionShouldWaitWhenTheConfirmationComesBeforeTheAgreement() {
      said(granted(1).in(Manner.WEB).at(0), granted(2).at(5));
      assertAnswer(in("DE"), PermissionReason.NOT_CONFIRMED, 2);
    }

    @Test
    void permissionShouldBeDeniedWhenARefusalStandsAgainstAnUnconfirmedAgreement() {
      lastSale = NOON;
      said(informed(1).at(0), refused(2).at(5), granted(3).at(10));
      assertAnswer(in("DE"), PermissionReason.NOT_CONFIRMED, 3);
    }

    @Test
    void permissionShouldBeSoftWhenTheAgreementIsNotConfirmedYet() {
      lastSale = NOON;
      said(informed(1).at(0), granted(3).at(10));
      assertAnswer(in("DE"), PermissionReason.SOFT_OPT_IN, 1);
    }
  }

  @Nested
  class AfterASale {
    @Test
    void permissionShouldBeSoftWhenThePersonBoughtAndWasInformed() {
      lastSale = NOON;
      said(informed(1).at(0));
      assertAnswer(in("FR"), PermissionReason.SOFT_OPT_IN, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenThePersonBoughtButWasNotInformed() {
      lastSale = NOON;
      assertAnswer(in("FR"), PermissionReason.NOT_INFORMED, null);
      said(informed(1).about(Purpose.MARKETING, Channel.SMS).at(0));
      assertAnswer(in("FR"), PermissionReason.NOT_INFORMED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenThePersonWasInformedButDidNotBuy() {
      said(informed(1).at(0));
      assertAnswer(in("FR"), PermissionReason.NOT_AGREED, null);
      lastSale = EVENING.plusSeconds(1);
      assertAnswer(in("FR"), PermissionReason.NOT_AGREED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenThePersonObjected() {
      lastSale = NOON;
      said(refused(1).at(0), informed(2).at(5));
      assertAnswer(in("FR"), PermissionReason.REFUSED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheInformationWasForAnotherContact() {
      lastSale = NOON;
      said(informed(1).forContact(OTHER_MAIL).at(0));
      assertAnswer(in("FR"), PermissionReason.CONTACT_CHANGED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheCountryKnowsNoSoftOptIn() {
      lastSale = NOON;
      said(informed(1).at(0));
      assertAnswer(in("AT"), PermissionReason.NOT_AGREED, null);
    }

    @Test
    void permissionShouldBeImpliedWhenTheSaleIsWithinTheWindow() {
      lastSale = NOON;
      at = Instant.parse("2028-11-21T11:59:59Z");
      assertAnswer(in("CA"), PermissionReason.RELATION, null);
      at = Instant.parse("2028-11-21T12:00:00Z");
      assertAnswer(in("CA"), PermissionReason.NOT_AGREED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenARelationMeetsARefusal() {
      lastSale = NOON;
      said(refused(1).at(0), granted(2).until(minute(30)).at(5));
      assertAnswer(in("CA"), PermissionReason.REFUSED, 1);
    }
  }

  @Nested
  class OptOut {
    @Test
    void permissionShouldBeAllowedWhenNobodyRefused() {
      assertAnswer(in("US"), PermissionReason.NOT_REFUSED, null);
    }

    @Test
    void permissionShouldBeDeniedWhenThePersonRefused() {
      said(refused(1).about(null, null).at(0));
      assertAnswer(in("US"), PermissionReason.REFUSED, 1);
    }

    @Test
    void permissionShouldBeDeniedWhenTheRegisterWasNotAsked() {
      assertAnswer(in("GB"), PermissionReason.REGISTER_NOT_SCREENED, null);
      said(granted(1).at(0));
      assertAnswer(in("GB"), PermissionReason.AGREED, 1);
    }
  }

  @Test
  void permissionShouldBeRefusedWhenItsReasonContradictsIt() {
    assertThatThrownBy(() -> new Permission(true, "x", PermissionReason.REFUSED, null, NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
