package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.testkit.simulation.FaultPlan.Commit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A simulated engine that commits waiting units of work together: a savepoint for each, one commit for all, every answer
 * after the commit. Its disk is a storage in memory, of which a group in work is a fork, so that a commit that fails and a
 * crash throw the fork away. Not thread-safe.
 *
 * <p>It is open for planted faults: each overridable method is a place where an engine may go wrong.
 */
public class GroupCommitStorage implements Storage {
  private static final int MOST_WAITING = 6;
  private static final int MOST_TOGETHER = 4;
  private static final int RECOVERY_MILLIS = 200;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final VirtualTime time;
  private final FaultPlan faults;
  private final Deque<SubmittedUnit<?>> waiting = new ArrayDeque<>();
  private InMemoryStorage disk;
  private @Nullable Group committing;
  private long recoveredAt;

  /** An engine that found {@code disk} when it started. */
  public GroupCommitStorage(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
    this.time = time;
    this.faults = faults;
    this.disk = disk;
  }

  /** Units that share a commit, and what they wrote so far. */
  protected record Group(InMemoryStorage state, List<SubmittedUnit<?>> units) {}

  @Override
  public final UnitOfWork unitOfWork() {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        return GroupCommitStorage.this.submit(work);
      }
    };
  }

  private <T> CompletionStage<T> submit(Work<T> work) {
    if (!isWritable() || waiting.size() >= MOST_WAITING || faults.overloaded()) {
      return CompletableFuture.failedFuture(new OverloadedException(RETRY_AFTER));
    }
    SubmittedUnit<T> unit = new SubmittedUnit<>(work, faults.unitFailsAfter());
    waiting.add(unit);
    if (committing == null) {
      begin();
    }
    return unit.answer();
  }

  private void begin() {
    Group group = new Group(disk.fork(), new ArrayList<>());
    committing = group;
    while (!waiting.isEmpty() && group.units().size() < MOST_TOGETHER) {
      group.units().add(waiting.remove());
    }
    runAll(group);
    time.after(faults.syncMillis(), () -> finish(group));
  }

  private void finish(Group group) {
    if (committing != group) {
      return;
    }
    committing = null;
    Commit commit = faults.commit();
    if (commit != Commit.FAILS_BEFORE) {
      disk = committed(group);
    }
    settle(group, commit);
    if (committing == null && !waiting.isEmpty()) {
      begin();
    }
  }

  /** Runs the units of a group one after the other, each behind a savepoint. */
  protected void runAll(Group group) {
    group.units().forEach(unit -> unit.run(group.state(), this::dress));
  }

  /** What is on disk once the commit of a group was done. */
  protected InMemoryStorage committed(Group group) {
    return group.state();
  }

  /** Answers the units of a group whose commit came to this. */
  protected void settle(Group group, Commit commit) {
    if (commit == Commit.WORKS) {
      group.units().forEach(SubmittedUnit::tell);
      return;
    }
    recoveredAt = time.millis() + RECOVERY_MILLIS;
    OutcomeUnknownException unknown = new OutcomeUnknownException(new IllegalStateException("The commit failed"));
    group.units().forEach(unit -> unit.fail(unknown));
  }

  /** The process ends: what waits is lost, and what was being committed is there as a whole or not at all. */
  protected void crash() {
    waiting.clear();
    if (committing != null && faults.crashedAfterCommit()) {
      disk = committing.state();
    }
    committing = null;
    recoveredAt = 0;
  }

  /** The repositories as units and reads see them. */
  protected Repositories dress(Repositories repositories) {
    return repositories;
  }

  /** What reads see: what is on disk. */
  protected InMemoryStorage readable() {
    return disk;
  }

  /** What is really on disk, whatever the engine says of it. */
  final <T> T onDisk(Function<Repositories, T> question) {
    return disk.read(question);
  }

  @Override
  public final <T> T read(Function<Repositories, T> question) {
    return readable().read(repositories -> question.apply(dress(repositories)));
  }

  @Override
  public final boolean isWritable() {
    return time.millis() >= recoveredAt;
  }

  @Override
  public final byte[] secret() {
    return disk.secret();
  }

  @Override
  public void close() {
    crash();
  }
}
