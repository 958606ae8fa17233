package io.comptoir.crm.domain.consent;

import static io.comptoir.crm.domain.consent.ConsentFixture.EVENING;
import static io.comptoir.crm.domain.consent.ConsentFixture.MARTIN;
import static io.comptoir.crm.domain.consent.ConsentFixture.OTHER_MAIL;
import static io.comptoir.crm.domain.consent.ConsentFixture.TWIN;
import static io.comptoir.crm.domain.consent.ConsentFixture.granted;
import static io.comptoir.crm.domain.consent.ConsentFixture.informed;
import static io.comptoir.crm.domain.consent.ConsentFixture.minute;
import static io.comptoir.crm.domain.consent.ConsentFixture.refused;
import static io.comptoir.crm.domain.consent.ConsentFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.consent.ConsentState.Expired;
import io.comptoir.crm.domain.consent.ConsentState.Granted;
import io.comptoir.crm.domain.consent.ConsentState.Informed;
import io.comptoir.crm.domain.consent.ConsentState.None;
import io.comptoir.crm.domain.consent.ConsentState.Refused;
import io.comptoir.crm.domain.consent.ConsentState.Withdrawn;
import io.comptoir.crm.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {
  private static ConsentState state(ConsentDecision... decisions) {
    return state(ConsentLedger.of(List.of(decisions)), EVENING);
  }

  private static ConsentState state(ConsentLedger ledger, Instant at) {
    return ledger.state(Purpose.MARKETING, Channel.EMAIL, at);
  }

  @Nested
  class OneCustomer {
    @Test
    void stateShouldBeNoneWhenNothingWasSaid() {
      assertThat(state()).isEqualTo(new None());
    }

    @Test
    void stateShouldFollowTheLatestWhenAgreementAndWithdrawalAlternate() {
      ConsentDecision first = granted(1).at(0);
      ConsentDecision second = withdrawn(2).at(10);
      ConsentDecision third = granted(3).at(20);
      assertThat(state(first)).isEqualTo(new Granted(first));
      assertThat(state(first, second)).isEqualTo(new Withdrawn(second));
      assertThat(state(first, second, third)).isEqualTo(new Granted(third));
    }

    @Test
    void stateShouldRestrictWhenAgreementAndRefusalAreOfTheSameMoment() {
      ConsentDecision no = refused(1).at(0);
      assertThat(state(no, granted(2).at(0))).isEqualTo(new Refused(no));
    }

    @Test
    void stateShouldRestrictWhenAnAgreementIsBackDated() {
      ConsentDecision no = refused(1).at(10);
      assertThat(state(no, granted(2).at(5))).isEqualTo(new Refused(no));
    }

    @Test
    void stateShouldRestrictWhenTheLaterAgreementIsSuspect() {
      ConsentDecision no = refused(1).at(0);
      assertThat(state(no, granted(2).suspectAt(60, 60))).isEqualTo(new Refused(no));
    }

    @Test
    void stateShouldBeGrantedWhenASuspectAgreementStandsAlone() {
      assertThat(state(granted(2).suspectAt(60, 60))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldRestrictWhenASuspectRefusalIsReceivedAfterTheAgreement() {
      assertThat(state(refused(1).suspectAt(0, 30), granted(2).at(20))).isInstanceOf(Refused.class);
      assertThat(state(refused(1).suspectAt(0, 30), granted(2).at(40))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldRestrictWhenTheQuestionWasPreparedBeforeTheWithdrawal() {
      ConsentLedger ledger = ConsentLedger.of(List.of(granted(1).at(0), withdrawn(2).at(10)));
      assertThat(state(ledger, minute(5))).isInstanceOf(Withdrawn.class);
    }

    @Test
    void stateShouldBeNoneWhenTheAgreementComesAfterTheMomentAsked() {
      assertThat(state(ConsentLedger.of(List.of(granted(1).at(10))), minute(9))).isEqualTo(new None());
      assertThat(state(ConsentLedger.of(List.of(granted(1).at(10))), minute(10))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldKeepToItsPurposeAndChannelWhenAnotherIsRefused() {
      ConsentDecision yes = granted(1).at(0);
      assertThat(state(yes, refused(2).about(Purpose.MARKETING, Channel.SMS).at(5))).isEqualTo(new Granted(yes));
      assertThat(state(yes, refused(2).about(Purpose.PROFILING, Channel.EMAIL).at(5))).isEqualTo(new Granted(yes));
    }

    @Test
    void stateShouldRestrictEverythingWhenARefusalIsOpen() {
      ConsentDecision yes = granted(1).at(0);
      assertThat(state(yes, refused(2).about(null, Channel.EMAIL).at(5))).isInstanceOf(Refused.class);
      assertThat(state(yes, refused(2).about(Purpose.MARKETING, null).at(5))).isInstanceOf(Refused.class);
      assertThat(state(yes, refused(2).about(null, null).at(5))).isInstanceOf(Refused.class);
      assertThat(state(yes, refused(2).about(null, Channel.POST).at(5))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldForgetARestrictionWhenItWasMended() {
      ConsentDecision yes = granted(1).at(0);
      ConsentDecision unreadable = refused(2).about(null, null).at(5);
      ConsentLedger mended = new ConsentLedger(List.of(yes, unreadable), Map.of(), Set.of(unreadable.id()));
      assertThat(state(mended, EVENING)).isEqualTo(new Granted(yes));
    }

    @Test
    void stateShouldBeInformedWhenNothingElseWasSaid() {
      ConsentDecision told = informed(1).at(0);
      assertThat(state(told)).isEqualTo(new Informed(told));
      assertThat(state(refused(2).at(0), informed(3).at(10))).isInstanceOf(Refused.class);
      assertThat(state(granted(2).at(0), informed(3).at(10))).isInstanceOf(Granted.class);
    }

    @Test
    void evidenceShouldBeTheDecisionWhenThereIsOne() {
      ConsentDecision no = withdrawn(4).at(0);
      assertThat(state(no).evidence()).contains(no);
      assertThat(state(no).word()).isEqualTo("withdrawn");
      assertThat(state().evidence()).isEmpty();
    }

    @Test
    void withShouldChangeTheStateWhenADecisionIsAdded() {
      ConsentLedger ledger = ConsentLedger.of(List.of(granted(1).at(0)));
      assertThat(state(ledger.with(refused(2).at(5)), EVENING)).isInstanceOf(Refused.class);
      assertThat(ledger.with(granted(1).at(0))).isEqualTo(ledger);
    }

    @Test
    void statesShouldListWhatWasSaidWhenSomethingWas() {
      ConsentLedger ledger =
          ConsentLedger.of(List.of(granted(1).at(0), refused(2).about(null, Channel.POST).at(0)));
      assertThat(ledger.states(EVENING)).hasSize(1 + Purpose.values().length);
      assertThat(ledger.states(EVENING).get(new ConsentScope(Purpose.MARKETING, Channel.EMAIL)).word())
          .isEqualTo("granted");
    }
  }

  @Nested
  class Expiry {
    @Test
    void stateShouldBeExpiredWhenTheTermIsOver() {
      ConsentLedger ledger = ConsentLedger.of(List.of(granted(1).until(minute(30)).at(0)));
      assertThat(state(ledger, minute(29))).isInstanceOf(Granted.class);
      assertThat(state(ledger, minute(30))).isInstanceOf(Expired.class);
    }

    @Test
    void stateShouldBeRefusedAgainWhenTheAgreementThatLiftedItHasExpired() {
      ConsentLedger ledger = ConsentLedger.of(List.of(refused(1).at(0), granted(2).until(minute(30)).at(10)));
      assertThat(state(ledger, minute(20))).isInstanceOf(Granted.class);
      assertThat(state(ledger, minute(40))).isInstanceOf(Refused.class);
    }

    @Test
    void stateShouldBeExpiredWhenALaterAgreementSetAShorterTerm() {
      assertThat(state(granted(1).at(0), granted(2).until(minute(30)).at(10))).isInstanceOf(Expired.class);
      assertThat(state(granted(1).until(minute(30)).at(0), granted(2).at(10))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldBeExpiredWhenTheRenewalCannotBeDated() {
      assertThat(state(granted(1).until(minute(30)).at(0), granted(2).suspectAt(20, 20))).isInstanceOf(Expired.class);
    }

    @Test
    void stateShouldBeGrantedWhenTheExpiredTermIsOfAnotherContactPoint() {
      assertThat(state(granted(1).at(0), granted(2).forContact(OTHER_MAIL).until(minute(30)).at(10)))
          .isInstanceOf(Granted.class);
    }
  }

  @Nested
  class Merged {
    private ConsentState merged(long linked, ConsentDecision... decisions) {
      return state(new ConsentLedger(List.of(decisions), Map.of(TWIN, minute(linked)), Set.of()), EVENING);
    }

    @Test
    void stateShouldRestrictWhenTheAgreementWasGivenBeforeTheMerge() {
      assertThat(merged(60, refused(1).by(TWIN).at(0), granted(2).at(10))).isInstanceOf(Refused.class);
      assertThat(merged(60, refused(1).at(0), granted(2).by(TWIN).at(10))).isInstanceOf(Refused.class);
      assertThat(merged(60, refused(1).at(0), granted(2).by(TWIN).at(60))).isInstanceOf(Refused.class);
    }

    @Test
    void stateShouldBeGrantedWhenTheAgreementWasGivenAfterTheMerge() {
      assertThat(merged(60, refused(1).by(TWIN).at(0), granted(2).at(61))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldBeGrantedWhenTheSameCustomerAgreedAfterRefusing() {
      assertThat(merged(60, refused(1).by(TWIN).at(0), granted(2).by(TWIN).at(10))).isInstanceOf(Granted.class);
    }

    @Test
    void stateShouldRestrictWhenTheMomentOfTheMergeIsNotKnown() {
      assertThat(state(refused(1).by(TWIN).at(0), granted(2).by(MARTIN).at(10))).isInstanceOf(Refused.class);
    }

    @Test
    void stateShouldAskForTheLaterMergeWhenTwoRetiredCustomersAreCompared() {
      CustomerId third = new CustomerId(new UUID(1, 3));
      Map<CustomerId, Instant> linked = Map.of(TWIN, minute(30), third, minute(60));
      ConsentDecision no = refused(1).by(TWIN).at(0);
      ConsentDecision early = granted(2).by(third).at(45);
      ConsentDecision late = granted(3).by(third).at(75);
      assertThat(state(new ConsentLedger(List.of(no, early), linked, Set.of()), EVENING)).isInstanceOf(Refused.class);
      assertThat(state(new ConsentLedger(List.of(no, late), linked, Set.of()), EVENING)).isInstanceOf(Granted.class);
    }
  }
}
