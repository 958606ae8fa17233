package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.testkit.simulation.Answer.Refused;
import io.comptoir.crm.testkit.simulation.Answer.Stored;
import java.util.Optional;

/** Looks at every answer as it leaves the server. */
final class Watch {
  private final GroupCommitStorage storage;
  private final Books books;
  private final Trace trace;

  Watch(GroupCommitStorage storage, Books books, Trace trace) {
    this.storage = storage;
    this.books = books;
    this.trace = trace;
  }

  void stored(Operation operation, Stored now, boolean replayed) {
    requireOnDisk(operation);
    requireOwnContent(operation);
    trace.require(
        replayed || operation.executed(), Invariant.ONE_EFFECT, operation + " was executed twice, now as " + now);
    Answer first = operation.stored().orElse(now);
    trace.require(first.equals(now), Invariant.SAME_ANSWER, operation + " was answered " + first + ", then " + now);
    operation.answered(first);
  }

  // What was refused leaves nothing, and may be taken when it is sent again: the facts beside it may have changed.
  void refused(Operation operation, Refused now) {
    Optional<Answer> first = operation.answer();
    trace.require(
        first.isEmpty() || first.get() instanceof Refused,
        Invariant.SAME_ANSWER,
        operation + " was answered " + first + ", then " + now);
    if (first.isEmpty()) {
      operation.answered(now);
    }
  }

  // Under one id only one content is ever stored.
  private void requireOwnContent(Operation operation) {
    boolean alone =
        books.stored().noneMatch(other -> other != operation && other.id().equals(operation.id()));
    trace.require(alone, Invariant.ONE_EFFECT, operation + " was stored with two contents");
  }

  /** Everything answered as stored is on disk. */
  void requireKept() {
    books.stored().forEach(this::requireOnDisk);
  }

  private void requireOnDisk(Operation operation) {
    boolean kept = storage.onDisk(repositories -> repositories.captures().find(operation.id()).isPresent());
    trace.require(kept, Invariant.NOTHING_LOST, operation + " was answered as stored and is not on disk");
  }
}
