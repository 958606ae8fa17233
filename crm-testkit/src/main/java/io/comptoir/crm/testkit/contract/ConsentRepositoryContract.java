package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.operation;
import static io.comptoir.crm.testkit.fixture.Decisions.granted;
import static io.comptoir.crm.testkit.fixture.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentProof;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.DecisionKind;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.consent.Manner;
import io.comptoir.crm.domain.consent.NoticeId;
import io.comptoir.crm.domain.consent.NoticeReference;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentRepository} keeps, word for word as the port promises. */
public abstract class ConsentRepositoryContract extends PortContract {
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);

  private List<ConsentDecision> decisionsOf(CustomerId customer) {
    return read(repositories -> repositories.consents().decisionsOf(customer));
  }

  private List<ConsentDecision> decisionsOf(OperationId operation) {
    return read(repositories -> repositories.consents().decisionsOf(operation));
  }

  private List<Suppression> suppressionsOf(CustomerId customer) {
    return read(repositories -> repositories.consents().suppressionsOf(customer));
  }

  private Set<DecisionId> setAsideOf(CustomerId customer) {
    return read(repositories -> repositories.consents().setAsideOf(customer));
  }

  private static void twoCustomers(Scribe scribe) {
    scribe.create(1);
    scribe.create(2);
  }

  /** Decisions. */
  @Nested
  protected class Ledger {
    @Test
    protected void decisionsOfShouldBeEmptyWhenNothingWasDecided() {
      scribe(scribe -> scribe.create(1));

      assertThat(decisionsOf(ONE)).isEmpty();
      assertThat(decisionsOf(operation(1))).isEmpty();
    }

    @Test
    protected void decisionsOfShouldAnswerEveryPartOfWhatWasAdded() {
      ConsentDecision elsewhere = sparse();
      scribe(
          scribe -> {
            scribe.create(1);
            List.of(granted(2, ONE), refused(3, ONE), elsewhere).forEach(scribe::decide);
          });

      assertThat(decisionsOf(ONE)).containsExactly(granted(2, ONE), refused(3, ONE), elsewhere);
    }

    @Test
    protected void decisionsOfShouldAnswerInOrderOfReceptionWhateverTheMoment() {
      scribe(
          scribe -> {
            twoCustomers(scribe);
            scribe.decide(granted(9, ONE));
            scribe.decide(granted(4, TWO));
          });
      scribe(scribe -> scribe.decide(refused(3, ONE)));

      assertThat(decisionsOf(ONE)).containsExactly(granted(9, ONE), refused(3, ONE));
    }

    @Test
    protected void decisionsOfShouldMixThoseOfMergedCustomersWhoKeepTheirOwn() {
      scribe(
          scribe -> {
            twoCustomers(scribe);
            List.of(granted(3, ONE), refused(4, TWO), granted(5, ONE)).forEach(scribe::decide);
            scribe.join(ONE, TWO, 9);
          });

      assertThat(decisionsOf(TWO)).containsExactly(granted(3, ONE), refused(4, TWO), granted(5, ONE));
      assertThat(decisionsOf(ONE)).isEqualTo(decisionsOf(TWO));

      scribe(scribe -> scribe.part(ONE, TWO, 10));

      assertThat(decisionsOf(ONE)).containsExactly(granted(3, ONE), granted(5, ONE));
      assertThat(decisionsOf(TWO)).containsExactly(refused(4, TWO));
    }

    @Test
    protected void decisionsOfAnOperationShouldAnswerInTheOrderTheyWereAdded() {
      ConsentDecision second = from(operation(7), 2);
      ConsentDecision first = from(operation(7), 1);
      scribe(
          scribe -> {
            scribe.create(1);
            List.of(second, granted(3, ONE), first).forEach(scribe::decide);
          });

      assertThat(decisionsOf(operation(7))).containsExactly(second, first);
    }

    private ConsentDecision from(OperationId operation, long number) {
      ConsentDecision decision = refused(number, ONE);
      DecisionSource source = new DecisionSource(operation, DecisionPlace.ELSEWHERE, null);
      return new ConsentDecision(decision.id(), ONE, decision.statement(), decision.time(), source);
    }

    private ConsentDecision sparse() {
      NoticeReference notice = new NoticeReference(new NoticeId("web"), "2", new LanguageTag("en-GB"), null);
      ConsentStatement statement =
          new ConsentStatement(
              new ConsentScope(Purpose.PROFILING, null),
              DecisionKind.WITHDRAWN,
              new ConsentProof(Manner.WEB, notice),
              null,
              null);
      EffectiveTime time = new EffectiveTime(Moments.at(1), true, Moments.at(50));
      DecisionSource source = new DecisionSource(operation(4), DecisionPlace.ELSEWHERE, null);
      return new ConsentDecision(Decisions.id(4), ONE, statement, time, source);
    }
  }

  /** Decisions that count no longer. */
  @Nested
  protected class SetAside {
    @Test
    protected void setAsideOfShouldBeEmptyWhenNoneWas() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.decide(refused(3, ONE));
          });

      assertThat(setAsideOf(ONE)).isEmpty();
    }

    @Test
    protected void setAsideShouldKeepTheDecisionStored() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.decide(refused(3, ONE));
            scribe.decide(refused(4, ONE));
          });

      write(repositories -> repositories.consents().setAside(Decisions.id(3)));

      assertThat(setAsideOf(ONE)).containsExactly(Decisions.id(3));
      assertThat(decisionsOf(ONE)).containsExactly(refused(3, ONE), refused(4, ONE));
    }

    @Test
    protected void setAsideShouldChangeNothingWhenSaidAgain() {
      scribe(
          scribe -> {
            scribe.create(1);
            scribe.decide(refused(3, ONE));
          });

      write(repositories -> repositories.consents().setAside(Decisions.id(3)));
      write(repositories -> repositories.consents().setAside(Decisions.id(3)));

      assertThat(setAsideOf(ONE)).containsExactly(Decisions.id(3));
    }

    @Test
    protected void setAsideOfShouldHoldThoseOfMergedCustomers() {
      scribe(
          scribe -> {
            twoCustomers(scribe);
            scribe.decide(refused(3, ONE));
            scribe.decide(refused(4, TWO));
            List.of(3L, 4L).forEach(number -> scribe.repositories().consents().setAside(Decisions.id(number)));
          });
      assertThat(setAsideOf(TWO)).containsExactly(Decisions.id(4));

      scribe(scribe -> scribe.join(ONE, TWO, 9));

      assertThat(setAsideOf(TWO)).containsExactlyInAnyOrder(Decisions.id(3), Decisions.id(4));
      assertThat(setAsideOf(ONE)).isEqualTo(setAsideOf(TWO));
    }
  }

  /** Suppressions. */
  @Nested
  protected class Suppressions {
    @Test
    protected void suppressionsOfShouldBeEmptyWhenThereAreNone() {
      scribe(scribe -> scribe.create(1));

      assertThat(suppressionsOf(ONE)).isEmpty();
    }

    @Test
    protected void suppressionsOfShouldMixThoseOfMergedCustomersInOrderOfReception() {
      Suppression everything = Suppression.by(refused(9, ONE), ONE, Customers.phoneKey("+33612345678"));
      Suppression marketing = Suppression.by(granted(4, ONE), TWO, Customers.emailKey("c@example.org"));
      Suppression again = Suppression.by(refused(3, ONE), ONE, Customers.phoneKey("+33612345678"));
      scribe(
          scribe -> {
            twoCustomers(scribe);
            scribe.decide(refused(9, ONE));
            scribe.decide(granted(4, ONE));
            scribe.decide(refused(3, ONE));
            List.of(everything, marketing, again).forEach(scribe.repositories().consents()::suppress);
          });
      assertThat(suppressionsOf(ONE)).containsExactly(everything, again);
      assertThat(suppressionsOf(TWO)).containsExactly(marketing);

      scribe(scribe -> scribe.join(ONE, TWO, 9));

      assertThat(suppressionsOf(TWO)).containsExactly(everything, marketing, again);
      assertThat(suppressionsOf(ONE)).isEqualTo(suppressionsOf(TWO));
    }
  }
}
