package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.id;
import static io.comptoir.crm.testkit.fixture.Customers.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.CaptureFact.Result;
import io.comptoir.crm.domain.capture.CaptureFact.Told;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.Timing;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.testkit.fixture.Captures;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Stores;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CaptureRepository} keeps, word for word as the port promises. */
public abstract class CaptureRepositoryContract extends PortContract {
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);

  @BeforeEach
  final void createCustomers() {
    scribe(
        scribe -> {
          scribe.create(1);
          scribe.create(2);
        });
  }

  private void add(CaptureFact... captures) {
    scribe(scribe -> Arrays.stream(captures).forEach(scribe::capture));
  }

  private Optional<CaptureFact> find(OperationId id) {
    return read(repositories -> repositories.captures().find(id));
  }

  private List<CaptureFact> followersOf(OperationId id) {
    return read(repositories -> repositories.captures().followersOf(id));
  }

  private Map<FieldName, Instant> declinedBy(CustomerId customer) {
    return read(repositories -> repositories.captures().declinedBy(customer));
  }

  @Test
  protected void findShouldBeEmptyWhenTheIdWasNeverGiven() {
    assertThat(find(operation(1))).isEmpty();
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasAdded() {
    scribe(scribe -> scribe.file(Receipts.purchase(5, Receipts.sale("R5"))));
    CaptureFact full =
        new CaptureFact(
            operation(1),
            operation(9),
            Stores.till(),
            new EffectiveTime(Moments.at(1), true, Moments.at(50)),
            new Told(List.of(FieldName.PHONE, FieldName.custom("ring_size")), new Timing(1L, 2L, 86_400_000L, 4)),
            new Result(Outcome.RECOGNISED, ONE, Receipts.id(5)));
    CaptureFact sparse =
        new CaptureFact(
            operation(2),
            null,
            Stores.tillAlone(),
            Moments.time(2),
            new Told(List.of(), new Timing(null, null, null, 0)),
            new Result(Outcome.ANONYMOUS, null, null));
    CaptureFact untimed = Captures.capture(3, ONE);

    add(full, sparse, untimed);

    assertThat(find(operation(1))).contains(full);
    assertThat(find(operation(2))).contains(sparse);
    assertThat(find(operation(3))).contains(untimed);
  }

  @Test
  protected void addShouldFailWhenTheIdIsTaken() {
    add(Captures.capture(1, ONE));

    assertThatThrownBy(() -> add(Captures.capture(1, TWO))).isNotNull();
    assertThat(find(operation(1))).contains(Captures.capture(1, ONE));
  }

  @Test
  protected void followersOfShouldAnswerInOrderOfReceptionWhetherTheFirstHasArrivedOrNot() {
    CaptureFact late = Captures.following(3, 1, ONE);
    CaptureFact later = Captures.following(2, 1, ONE);
    add(late, later, Captures.following(4, 2, ONE));
    assertThat(followersOf(operation(1))).containsExactly(late, later);

    add(Captures.capture(1, ONE));

    assertThat(followersOf(operation(1))).containsExactly(late, later);
    assertThat(followersOf(operation(3))).isEmpty();
  }

  @Test
  protected void reassignShouldGiveTheCaptureToAnotherCustomerAndChangeNothingElse() {
    CaptureFact capture = Captures.declining(1, ONE, FieldName.EMAIL);
    add(capture);

    write(repositories -> repositories.captures().reassign(operation(1), TWO));

    assertThat(find(operation(1))).contains(Captures.declining(1, TWO, FieldName.EMAIL));
    assertThat(declinedBy(ONE)).isEmpty();
    assertThat(declinedBy(TWO)).containsOnlyKeys(FieldName.EMAIL);
  }

  @Test
  protected void reassignShouldGiveAnAnonymousCaptureToACustomer() {
    add(Captures.declining(1, null, FieldName.EMAIL));

    write(repositories -> repositories.captures().reassign(operation(1), TWO));

    assertThat(find(operation(1)).orElseThrow().result().customer()).isEqualTo(TWO);
    assertThat(declinedBy(TWO)).containsOnlyKeys(FieldName.EMAIL);
  }

  @Test
  protected void declinedByShouldAnswerTheLastMomentOfEachField() {
    add(
        Captures.declining(9, ONE, FieldName.EMAIL, FieldName.PHONE),
        Captures.declining(3, ONE, FieldName.EMAIL, FieldName.custom("ring_size")),
        Captures.declining(20, TWO, FieldName.EMAIL),
        Captures.declining(30, null, FieldName.EMAIL));

    assertThat(declinedBy(ONE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                FieldName.EMAIL, Moments.at(9),
                FieldName.PHONE, Moments.at(9),
                FieldName.custom("ring_size"), Moments.at(3)));
  }

  @Test
  protected void declinedByShouldBeEmptyWhenNothingWasDeclined() {
    add(Captures.capture(1, ONE));

    assertThat(declinedBy(ONE)).isEmpty();
  }

  @Test
  protected void declinedByShouldHoldWhatMergedCustomersDeclined() {
    add(Captures.declining(5, ONE, FieldName.EMAIL), Captures.declining(7, TWO, FieldName.EMAIL, FieldName.PHONE));

    scribe(scribe -> scribe.join(TWO, ONE, 9));

    assertThat(declinedBy(ONE))
        .containsExactlyInAnyOrderEntriesOf(Map.of(FieldName.EMAIL, Moments.at(7), FieldName.PHONE, Moments.at(7)));
    assertThat(declinedBy(TWO)).isEqualTo(declinedBy(ONE));
  }
}
