package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.Mending;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.RepairUseCase;
import io.comptoir.crm.application.port.in.StaleVersionException;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
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
  public CompletionStage<Done<Repair>> mend(RepairId id, Mending mending, Deciding how) {
    try {
      Instant at = units.now();
      Function<Unit, Void> mended = reader(id, at).read(mending);
      return units.submit(at, 2, unit -> once(unit, how, () -> close(unit, find(unit, id, how), State.MENDED, mended)));
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
  public CompletionStage<Done<Repair>> discard(RepairId id, Deciding how) {
    return units.submit(
        units.now(), 0, unit -> once(unit, how, () -> close(unit, find(unit, id, how), State.DISCARDED, run -> null)));
  }

  private Done<Repair> once(Unit unit, Deciding how, Supplier<RepairId> decision) {
    Done<UUID> done =
        new OperationMemory(unit, units.storage().secret()).once(how.idempotency(), () -> decision.get().value());
    Repair repair = unit.repositories().repairs().find(new RepairId(done.value())).orElseThrow();
    return new Done<>(repair, done.replayed());
  }

  private static Repair find(Unit unit, RepairId id, Deciding how) {
    Repair repair = unit.repositories().repairs().find(id).orElseThrow(() -> new NotFoundException("repair"));
    if (repair.progress().version() != how.expectedVersion()) {
      throw new StaleVersionException(repair.progress().version());
    }
    if (repair.progress().state() != State.OPEN) {
      throw new RefusedException(FaultCode.ALREADY_DECIDED, "This was mended or set aside before");
    }
    return repair;
  }

  private static RepairId close(Unit unit, Repair repair, State state, Function<Unit, Void> first) {
    first.apply(unit);
    if (repair.subject().decision() != null) {
      unit.repositories().consents().setAside(repair.subject().decision());
    }
    Repair current = unit.repositories().repairs().find(repair.id()).orElseThrow();
    if (current.progress().state() == State.OPEN) {
      new RepairBook(unit).close(current.closed(state));
    }
    return repair.id();
  }
}
