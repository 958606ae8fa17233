package io.comptoir.crm.testkit.contract;

import static io.comptoir.crm.testkit.fixture.Customers.camille;
import static io.comptoir.crm.testkit.fixture.Customers.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.ScanRepository;
import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.Tally;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.Scans;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ScanRepository} keeps, word for word as the port promises. */
public abstract class ScanRepositoryContract extends PortContract {
  private static final CustomerId ONE = id(1);
  private static final CustomerId TWO = id(2);
  private static final CustomerId THREE = id(3);
  private static final long KEY = 0xFFFF_FFFF_FFFFL;
  private static final long OTHER_KEY = 7;

  private Optional<DuplicateScan> last() {
    return read(repositories -> repositories.scans().last());
  }

  private void note(DuplicateScan scan) {
    write(repositories -> repositories.scans().note(scan));
  }

  private void addKeys(CustomerId customer, Long... keys) {
    write(repositories -> repositories.scans().addKeys(customer, Set.of(keys)));
  }

  private List<CustomerId> sharing(Long... keys) {
    return read(repositories -> repositories.scans().sharing(List.of(keys)));
  }

  private Optional<Learnt> learnt() {
    return read(repositories -> repositories.scans().learnt());
  }

  private boolean removeKeys(int most) {
    return commit(repositories -> repositories.scans().removeKeys(most));
  }

  @Test
  protected void lastShouldBeEmptyWhenNoneWasBegun() {
    assertThat(last()).isEmpty();
  }

  @Test
  protected void lastShouldAnswerTheScanAsItWasNoted() {
    note(Scans.ofAll(77));

    assertThat(last()).contains(Scans.ofAll(77));
  }

  @Test
  protected void noteShouldTakeThePlaceOfWhatWasNotedBefore() {
    note(Scans.ofAll(77));
    DuplicateScan further = Scans.ofAll(77).of(1_000).reached(400, Tally.ofKeys(200)).keyed();
    note(further);
    assertThat(last()).contains(further);

    DuplicateScan stopped = further.reached(200, Tally.ofLooks(200).found(3, 2, 1).sharing(4)).stopped(Moments.at(2));
    note(stopped);
    assertThat(last()).contains(stopped);
    DuplicateScan next = stopped.goingOn(false).finished(Moments.at(3)).next(90, Scans.begun(4));
    note(next);
    assertThat(last()).contains(next);
  }

  @Test
  protected void sharingShouldFindWhoHasOneOfTheKeysEachOnce() {
    scribe(
        scribe -> {
          scribe.create(2, camille());
          scribe.create(1, camille());
          scribe.create(3, camille());
        });
    addKeys(ONE, KEY, OTHER_KEY);
    addKeys(ONE, KEY);
    addKeys(TWO, KEY);
    addKeys(THREE, 8L);

    assertThat(sharing(KEY, OTHER_KEY)).containsExactly(ONE, TWO);
    assertThat(sharing(OTHER_KEY)).containsExactly(ONE);
    assertThat(sharing(9L)).isEmpty();
    assertThat(sharing()).isEmpty();
  }

  @Test
  protected void sharingShouldAnswerSurvivorsAndNoProvisionalOnes() {
    scribe(
        scribe -> {
          scribe.create(1, camille());
          scribe.create(2, camille());
          scribe.create(3, CustomerStatus.PROVISIONAL);
          scribe.join(ONE, TWO, 5);
        });
    addKeys(ONE, KEY);
    addKeys(TWO, KEY);
    addKeys(THREE, KEY);

    assertThat(sharing(KEY)).containsExactly(TWO);
  }

  @Test
  protected void sharingShouldFindNobodyByAKeyThatTooManyHave() {
    scribe(
        scribe -> {
          for (long number = 1; number <= ScanRepository.MOST_SHARING + 1; number++) {
            scribe.create(number, camille());
          }
        });
    for (long number = 1; number <= ScanRepository.MOST_SHARING; number++) {
      addKeys(id(number), KEY);
    }
    addKeys(ONE, OTHER_KEY);
    assertThat(sharing(KEY)).hasSize(ScanRepository.MOST_SHARING);

    addKeys(id(ScanRepository.MOST_SHARING + 1), KEY);

    assertThat(sharing(KEY, OTHER_KEY)).containsExactly(ONE);
  }

  @Test
  protected void removeKeysShouldForgetSomeUntilThereAreNone() {
    scribe(scribe -> scribe.create(1, camille()));
    addKeys(ONE, 1L, 2L, 3L);

    assertThat(removeKeys(2)).isTrue();
    assertThat(List.of(sharing(1L), sharing(2L), sharing(3L)).stream().filter(found -> !found.isEmpty())).hasSize(1);
    assertThat(removeKeys(2)).isTrue();
    assertThat(sharing(1L, 2L, 3L)).isEmpty();
    assertThat(removeKeys(2)).isFalse();
  }

  @Test
  protected void learntShouldAnswerWhatWasKeptLast() {
    assertThat(learnt()).isEmpty();
    Learnt last = new Learnt("rules-2", 2_000, 44, "0.5 1.0E-6\nCITY:7\n");

    write(repositories -> repositories.scans().keep(new Learnt("rules-1", 1, 2, "1")));
    write(repositories -> repositories.scans().keep(last));

    assertThat(learnt()).contains(last);
  }
}
