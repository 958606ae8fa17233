package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.testkit.simulation.FaultPlan.Commit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Engines that commit wrongly, each in one way. */
final class PlantedEngines {
  private PlantedEngines() {}

  /** Answers as soon as the work is done, and makes it durable later. */
  static final class AnswersBeforeCommit extends GroupCommitStorage {
    private @Nullable InMemoryStorage written;

    AnswersBeforeCommit(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected void runAll(Group group) {
      super.runAll(group);
      written = group.state();
      List.copyOf(group.units()).forEach(SubmittedUnit::tell);
    }

    @Override
    protected void settle(Group group, Commit commit) {
      written = null;
      super.settle(group, commit);
    }

    @Override
    protected void crash() {
      written = null;
      super.crash();
    }

    @Override
    protected InMemoryStorage readable() {
      return written == null ? super.readable() : written;
    }
  }

  /** Has no savepoints, and commits what a unit wrote before it failed. */
  static final class KeepsHalfOfAFailedUnit extends GroupCommitStorage {
    KeepsHalfOfAFailedUnit(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected void runAll(Group group) {
      group.units().forEach(unit -> run(unit, group.state()));
    }

    private static <T> void run(SubmittedUnit<T> unit, InMemoryStorage state) {
      CompletableFuture<T> came = new CompletableFuture<>();
      state.unitOfWork().submit(repositories -> {
        try {
          return came.complete(unit.work(repositories));
        } catch (RuntimeException e) {
          return came.completeExceptionally(e);
        }
      });
      unit.keep(came);
    }
  }

  /** Has no savepoints, and undoes the whole group when one unit fails, though it answers the others. */
  static final class UndoesTheNeighbours extends GroupCommitStorage {
    UndoesTheNeighbours(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected InMemoryStorage committed(Group group) {
      return group.units().stream().anyMatch(SubmittedUnit::failed) ? readable() : group.state();
    }
  }

  /** After a failed commit it reads from memory what the disk does not have. */
  static final class TrustsThePageCache extends GroupCommitStorage {
    private @Nullable InMemoryStorage cached;

    TrustsThePageCache(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected void settle(Group group, Commit commit) {
      cached = commit == Commit.FAILS_BEFORE ? group.state() : null;
      super.settle(group, commit);
    }

    @Override
    protected void crash() {
      cached = null;
      super.crash();
    }

    @Override
    protected InMemoryStorage readable() {
      return cached == null ? super.readable() : cached;
    }
  }
}
