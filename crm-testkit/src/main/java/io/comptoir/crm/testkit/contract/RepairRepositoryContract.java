package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.RepairRepository;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.Repair.Progress;
import io.comptoir.crm.domain.capture.Repair.State;
import io.comptoir.crm.domain.capture.Repair.Subject;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Decisions;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RepairRepository} keeps, word for word as the port promises. */
public abstract class RepairRepositoryContract extends PortContract {
  private static final Subject NOBODY = new Subject(null, null, null);
  private static final Subject PURCHASE = new Subject(null, Receipts.id(1), null);

  @BeforeEach
  final void fileSubjects() {
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.file(Receipts.unreadable(1, null));
          scribe.file(Receipts.unreadable(2, null));
          scribe.decide(Decisions.refused(1, Customers.id(1)));
        });
  }

  private static RepairId repairId(long number) {
    return new RepairId(SequentialIds.numbered(number));
  }

  private static Repair repair(long number, Subject subject) {
    Warning fault = new Warning("/receipt/total", FaultCode.AMOUNT_UNREADABLE, "An amount is a decimal", true);
    Progress open = new Progress(State.OPEN, Moments.at(number), 1);
    return new Repair(repairId(number), Customers.operation(number), fault, "\"dix\" €", subject, open);
  }

  private void add(Repair... repairs) {
    write(repositories -> Arrays.stream(repairs).forEach(repositories.repairs()::add));
  }

  private void close(Repair repair, State state) {
    write(repositories -> repositories.repairs().close(repair.closed(state)));
  }

  private Optional<Repair> find(long number) {
    return read(repositories -> repositories.repairs().find(repairId(number)));
  }

  private List<Repair> open(@Nullable RepairId after, int limit) {
    return read(repositories -> repositories.repairs().open(after, limit));
  }

  private List<Repair> openFor(long purchase) {
    return read(repositories -> repositories.repairs().openFor(Receipts.id(purchase)));
  }

  @Test
  protected void findShouldBeEmptyWhenTheIdWasNeverGiven() {
    assertThat(find(1)).isEmpty();
  }

  @Test
  protected void findShouldAnswerTextsAsTheyCameWhenTheyHoldWhatNoTextShould() {
    Warning fault = new Warning("/customer/email", FaultCode.UNKNOWN_FIELD, "\uffff", true);
    Progress open = new Progress(State.OPEN, Moments.at(1), 1);
    List<String> odd = List.of("camille\0@example.org", "\0", "\uffff", "\uffff0", "\uffff1\0", "\uffff\uffff\0\0001");
    for (int i = 0; i < odd.size(); i++) {
      add(new Repair(repairId(i), Customers.operation(1), fault, odd.get(i), NOBODY, open));

      assertThat(find(i).map(Repair::kept)).contains(odd.get(i));
    }
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasKept() {
    Repair full = repair(1, new Subject(Customers.id(1), Receipts.id(1), Decisions.id(1)));
    Warning fault = new Warning("", FaultCode.UNKNOWN_FIELD, "", false);
    Repair sparse =
        new Repair(repairId(2), Customers.operation(2), fault, "", NOBODY, new Progress(State.OPEN, Moments.at(2), 5));

    add(full, sparse);

    assertThat(find(1)).contains(full);
    assertThat(find(2)).contains(sparse);
  }

  @Test
  protected void openShouldAnswerInOrderOfTheIdsPageByPage() {
    add(repair(3, NOBODY), repair(1, NOBODY), repair(2, PURCHASE), repair(4, NOBODY));

    assertThat(open(null, 2)).containsExactly(repair(1, NOBODY), repair(2, PURCHASE));
    assertThat(open(repairId(2), 2)).containsExactly(repair(3, NOBODY), repair(4, NOBODY));
    assertThat(open(repairId(4), 2)).isEmpty();
  }

  @Test
  protected void openShouldLeaveOutClosedOnesAndGoOnFromOneThatWasClosed() {
    add(repair(1, NOBODY), repair(2, NOBODY), repair(3, NOBODY));

    close(repair(2, NOBODY), State.DISCARDED);

    assertThat(open(null, 2)).containsExactly(repair(1, NOBODY), repair(3, NOBODY));
    assertThat(open(repairId(2), 2)).containsExactly(repair(3, NOBODY));
  }

  @Test
  protected void openForShouldAnswerTheOpenOnesAboutThePurchase() {
    Subject both = new Subject(Customers.id(1), Receipts.id(1), null);
    add(repair(1, PURCHASE), repair(2, both), repair(3, new Subject(null, Receipts.id(2), null)), repair(4, NOBODY));

    assertThat(openFor(1)).containsExactlyInAnyOrder(repair(1, PURCHASE), repair(2, both));

    close(repair(1, PURCHASE), State.MENDED);

    assertThat(openFor(1)).containsExactly(repair(2, both));
    assertThat(openFor(9)).isEmpty();
  }

  @Test
  protected void closeShouldStoreHowItWasClosed() {
    add(repair(1, PURCHASE), repair(2, NOBODY));

    close(repair(1, PURCHASE), State.MENDED);
    close(repair(2, NOBODY), State.DISCARDED);

    assertThat(find(1)).contains(repair(1, PURCHASE).closed(State.MENDED));
    assertThat(find(2)).contains(repair(2, NOBODY).closed(State.DISCARDED));
  }
}
