package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.application.port.in.CaptureRequest.Detail;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.system.SystemIds;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.testkit.simulation.Operation.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server: the real facade over a simulated engine. It falls over and comes back; what it was doing is gone. */
final class ShopServer {
  private final World world;
  private final Chance chance;
  private final SkewedClock clock;
  private final GroupCommitStorage storage;
  private @Nullable Comptoir comptoir;

  ShopServer(World world, Chance chance, SkewedClock clock, GroupCommitStorage storage) {
    this.world = world;
    this.chance = chance;
    this.clock = clock;
    this.storage = storage;
  }

  /** Comes up, on what is on disk. */
  void start() {
    comptoir =
        Comptoir.over(storage)
            .clock(clock)
            .random(chance)
            .ids(new SystemIds(clock, chance))
            .normalizer(Simulation.NORMALIZER)
            .policy(Simulation.POLICY)
            .open();
  }

  /** Falls over, to come back after so many milliseconds. */
  void restart(long downMillis) {
    world.trace().tell(Happening.RESTARTED, "after " + downMillis + " ms");
    storage.crash();
    comptoir = null;
    world.time().after(downMillis, this::start);
  }

  void setClock(Duration error) {
    world.trace().tell(Happening.SERVER_CLOCK_SET, "off by " + error);
    clock.set(error);
  }

  /** The running server; empty while it is down. */
  Optional<Comptoir> comptoir() {
    return Optional.ofNullable(comptoir);
  }

  GroupCommitStorage storage() {
    return storage;
  }

  /** Takes operations in their order, each a unit of its own, and answers all of them at once. */
  void receive(List<Operation> operations, @Nullable Instant sentAt, Consumer<Map<Operation, Answer>> answered) {
    if (comptoir == null) {
      world.trace().tell(Happening.NOBODY_HOME, operations.toString());
      return;
    }
    next(new Batch(operations.iterator(), sentAt, new LinkedHashMap<>(), answered));
  }

  private record Batch(
      Iterator<Operation> left,
      @Nullable Instant sentAt,
      Map<Operation, Answer> answers,
      Consumer<Map<Operation, Answer>> answered) {}

  private void next(Batch batch) {
    if (!batch.left().hasNext()) {
      batch.answered().accept(batch.answers());
      return;
    }
    Operation operation = batch.left().next();
    Attempt attempt = new Attempt(batch.sentAt(), clock.now());
    operation.arrived(attempt);
    Detail detail = chance.oneIn(8) ? Detail.FULL : Detail.IDS;
    comptoir().orElseThrow().captures().capture(operation.request(attempt, detail)).whenComplete((answer, failure) -> {
      batch.answers().put(operation, failure == null ? stored(operation, answer) : failed(operation, failure));
      next(batch);
    });
  }

  private Answer stored(Operation operation, CaptureAnswer answer) {
    Answer.Stored stored = Answer.Stored.of(answer);
    world.trace().tell(answer.replayed() ? Happening.REPLAYED : Happening.STORED, operation + " " + stored);
    tell(operation, answer.result().purchase());
    world.watch().stored(operation, stored, answer.replayed());
    return stored;
  }

  private void tell(Operation operation, @Nullable FiledPurchase purchase) {
    if (purchase != null && purchase.state() == PurchaseState.CONFLICT) {
      world.trace().tell(Happening.RECEIPT_CONFLICT, operation.toString());
    }
    if (purchase != null && purchase.replayed()) {
      world.trace().tell(Happening.RECEIPT_TOLD_AGAIN, operation.toString());
    }
  }

  private Answer failed(Operation operation, Throwable thrown) {
    Throwable failure = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    if (failure instanceof RefusedException || failure instanceof OperationReusedException) {
      world.trace().tell(Happening.REFUSED, operation + " " + failure.getMessage());
      Answer.Refused refused = new Answer.Refused(failure.getMessage());
      world.watch().refused(operation, refused);
      return refused;
    }
    world.trace().tell(notNow(failure), operation.toString());
    return new Answer.Later();
  }

  private Happening notNow(Throwable failure) {
    if (failure instanceof OverloadedException) {
      return Happening.OVERLOADED;
    }
    if (failure instanceof OutcomeUnknownException) {
      return Happening.OUTCOME_UNKNOWN;
    }
    world.trace().require(failure instanceof StorageUnavailableException, Invariant.NO_SURPRISE, failure.toString());
    return Happening.UNIT_FAILED;
  }
}
