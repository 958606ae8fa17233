package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Mending;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.RepairUseCase;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.Repair.State;
import io.comptoir.crm.domain.capture.RepairId;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.fault.FaultCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mends what was kept aside: the new value is a new fact at the time and place of the old one. */
final class RepairService implements RepairUseCase {
  private final UnitFactory units;
  private final Normalizer normalizer;
  private final HousePolicy policy;

  RepairService(UnitFactory units, Normalizer normalizer, HousePolicy policy) {
    this.units = units;
    this.normalizer = normalizer;
    this.policy = policy;
  }

  @Override
  public List<Repair> open(@Nullable RepairId after, int limit) {
    return units.storage().read(repositories -> repositories.repairs().open(after, limit));
  }

  @Override
  public Optional<Repair> read(RepairId id) {
    return units.storage().read(repositories -> repositories.repairs().find(id));
  }

  @Override
  public CompletionStage<Repair> mend(RepairId id, Mending mending) {
    try {
      Instant at = units.now();
      Function<Unit, Void> mended = reader(id, at).read(mending);
      return units.submit(at, 2, unit -> close(unit, id, State.MENDED, mended));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  // What was captured and the house's set-up do not change any more; whether the repair is still open is asked within the unit.
  private MendingReader reader(RepairId id, Instant at) {
    return units
        .storage()
        .read(
            repositories -> {
              Repair repair = repositories.repairs().find(id).orElseThrow(() -> new NotFoundException("repair"));
              CaptureFact capture = repositories.captures().find(repair.capture()).orElseThrow(() -> new NotFoundException("capture"));
              Function<List<ConsentForm>, HouseFacts> house =
                  forms -> units.storage().read(r -> HouseFacts.of(r, capture.origin().store(), forms));
              return new MendingReader(normalizer, policy, house, new MendingReader.Broken(repair, capture, at));
            });
  }

  @Override
  public CompletionStage<Repair> discard(RepairId id) {
    return units.submit(units.now(), 0, unit -> close(unit, id, State.DISCARDED, run -> null));
  }

  private static Repair close(Unit unit, RepairId id, State state, Function<Unit, Void> first) {
    Repair repair = unit.repositories().repairs().find(id).orElseThrow(() -> new NotFoundException("repair"));
    if (repair.progress().state() != State.OPEN) {
      throw new RefusedException(FaultCode.ALREADY_DECIDED, "This was mended or set aside before");
    }
    first.apply(unit);
    if (repair.subject().decision() != null) {
      unit.repositories().consents().setAside(repair.subject().decision());
    }
    Repair current = unit.repositories().repairs().find(id).orElseThrow();
    if (current.progress().state() == State.OPEN) {
      current = current.closed(state);
      new RepairBook(unit).close(current);
    }
    return current;
  }
}
