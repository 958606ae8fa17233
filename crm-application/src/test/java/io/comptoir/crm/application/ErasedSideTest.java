package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Merges of which one side is gone since: who was erased answers like an id that was never given. */
class ErasedSideTest {
  private final ErasingStorage storage = new ErasingStorage(new InMemoryStorage());
  private final Comptoir house = Comptoir.open(storage);
  private final CustomerId first = camille("+33612345671");
  private final CustomerId middle = camille("+33612345672");
  private final CustomerId last = camille("+33612345673");

  @AfterEach
  void close() {
    house.close();
  }

  private CustomerId camille(String phone) {
    Map<String, String> fields = Map.of("given_name", "Camille", "family_name", "Martin", "phone", phone);
    return Waiting.on(house.customers().create(person(fields), Said.NOW)).value().customer().id();
  }

  private void assertNobodyToPart(CustomerId retired, long version) {
    assertThatThrownBy(() -> Waiting.on(house.merges().unmerge(retired, version, Decider.NOBODY)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void unmergeShouldFindNobodyWhenTheRetiredOneWasErased() {
    long version = Joined.merge(house, last, first).customer().version();
    storage.erase(first);

    assertNobodyToPart(first, version);
    assertThat(house.merges().links(first)).isEmpty();
    assertThat(house.merges().links(last).orElseThrow()).hasSize(1);
  }

  @Test
  void unmergeShouldFindNobodyWhenTheSurvivorWasErased() {
    long version = Joined.merge(house, last, first).customer().version();
    storage.erase(last);

    assertNobodyToPart(first, version);
  }

  @Test
  void unmergeShouldFindNobodyAndChangeNothingWhenTheOneBetweenWasErased() {
    Joined.merge(house, middle, first);
    long version = Joined.merge(house, last, middle).customer().version();
    storage.erase(middle);
    long changes = storage.read(repositories -> repositories.changes().last());

    assertNobodyToPart(first, version);
    assertThat(storage.<Long>read(repositories -> repositories.changes().last())).isEqualTo(changes);
  }

  @Test
  void undoToldAgainUnderItsKeyShouldFindNobodyWhenOneSideWasErasedSince() {
    long version = Joined.merge(house, last, first).customer().version();
    Decider keyed = new Decider(null, null, null, null, new Idempotency("office", "undo-1", "{}"));
    Waiting.on(house.merges().unmerge(first, version, keyed));
    storage.erase(last);

    assertThatThrownBy(() -> Waiting.on(house.merges().unmerge(first, version, keyed)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void mergeShouldFindNobodyWhenOneOfThemWasErased() {
    Merging merging = Joined.merging(house, last, first);
    Merging other = Joined.merging(house, first, last);
    storage.erase(first);

    assertThatThrownBy(() -> Waiting.on(house.merges().merge(merging, Decider.NOBODY)))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.CUSTOMER_UNKNOWN));
    assertThatThrownBy(() -> house.merges().preview(merging)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Waiting.on(house.merges().merge(other, Decider.NOBODY)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void reviewShouldLeaveOutACandidateWhoWasErased() {
    house.duplicates().run(true, new Unheard());
    ReviewView review = house.reviews().open(null, 1).get(0);
    storage.erase(review.candidates().get(0).customer().id());

    assertThat(house.reviews().read(review.review().id()).orElseThrow().candidates()).isEmpty();
  }

  private static final class Unheard implements Listener {
    @Override
    public void reached(DuplicateScan scan) {}

    @Override
    public void shared(ContactKey value) {}
  }
}
