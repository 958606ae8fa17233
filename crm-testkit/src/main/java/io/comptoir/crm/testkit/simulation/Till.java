package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.testkit.simulation.Act.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A till as the contract asks for: it keeps what is not answered and sends it again under the same id, stamped anew, until
 * it is; what piled up without a network goes as one batch.
 */
final class Till {
  private static final long TIMEOUT_MILLIS = 3_000;
  private static final long LONGEST_PAUSE_MILLIS = 20_000;
  private static final int PAUSING = 0;
  private static final int ONE_REUSED_IN = 20;

  private final World world;
  private final Chance chance;
  private final Origin origin;
  private final SkewedClock clock;
  private final Map<Operation, Integer> unanswered = new LinkedHashMap<>();
  private boolean online = true;
  private int sendings;

  Till(World world, Chance chance, Origin origin, SkewedClock clock) {
    this.world = world;
    this.chance = chance;
    this.origin = origin;
    this.clock = clock;
  }

  Origin origin() {
    return origin;
  }

  /** A checkout happens. */
  void checkOut(Act act) {
    Operation operation = world.books().open(origin, typed(act));
    world.trace().tell(Happening.TYPED, operation + " " + act);
    take(operation);
  }

  // Of another content under an id that was acknowledged nothing may be stored.
  private void reuse(Operation acknowledged) {
    Operation misnamed = acknowledged.misnamed(typed(acknowledged.act().and(new Choice("sms", "granted"))));
    world.trace().tell(Happening.ID_REUSED, misnamed.toString());
    take(world.books().note(misnamed));
  }

  private Operation.Typed typed(Act act) {
    return new Operation.Typed(act, world.time().now(), clock.now());
  }

  private void take(Operation operation) {
    unanswered.put(operation, PAUSING);
    send(List.of(operation));
  }

  boolean isWaiting() {
    return !unanswered.isEmpty();
  }

  void setClock(Duration error) {
    world.trace().tell(Happening.TILL_CLOCK_SET, origin.till().value() + " off by " + error);
    clock.set(error);
  }

  void goOffline() {
    world.trace().tell(Happening.WENT_OFFLINE, origin.till().value());
    online = false;
  }

  /** The network is back: everything that waits goes at once. */
  void goOnline() {
    world.trace().tell(Happening.CAME_ONLINE, origin.till().value());
    online = true;
    send(List.copyOf(unanswered.keySet()));
  }

  private void send(List<Operation> operations) {
    if (!online || operations.isEmpty()) {
      return;
    }
    int sending = ++sendings;
    operations.forEach(operation -> tell(operation, operations.size(), unanswered.put(operation, sending)));
    Instant sentAt = world.faults().happens(Fault.NO_SENDING_TIME) ? null : clock.now();
    String what = origin.till().value() + " sending " + sending;
    world.network().request(what, () -> world.server().receive(operations, sentAt, answers -> reply(what, sending, answers)));
    world.time().after(TIMEOUT_MILLIS, () -> pause(operations, sending));
  }

  private void tell(Operation operation, int together, @Nullable Integer before) {
    boolean again = before != null && !operation.attempts().isEmpty();
    Happening what = together > 1 ? Happening.SENT_AS_BATCH : again ? Happening.SENT_AGAIN : Happening.SENT;
    world.trace().tell(what, operation.toString());
  }

  private void reply(String what, int sending, Map<Operation, Answer> answers) {
    world.network().answer(what, () -> hear(sending, answers));
  }

  private void hear(int sending, Map<Operation, Answer> answers) {
    answers.forEach((operation, answer) -> {
      boolean first = answer.isFinal() && unanswered.remove(operation) != null;
      if (first && answer instanceof Answer.Stored && chance.oneIn(ONE_REUSED_IN)) {
        reuse(operation);
      }
    });
    pause(answers.keySet(), sending);
  }

  // Of an operation that was sent again since, the later sending decides.
  private void pause(Collection<Operation> operations, int sending) {
    List<Operation> left = operations.stream().filter(one -> isAt(one, sending)).toList();
    left.forEach(operation -> unanswered.put(operation, PAUSING));
    if (!left.isEmpty()) {
      world.time().after(chance.between(1, LONGEST_PAUSE_MILLIS), () -> resume(left));
    }
  }

  private void resume(List<Operation> paused) {
    paused.stream().filter(one -> isAt(one, PAUSING)).map(List::of).forEach(this::send);
  }

  private boolean isAt(Operation operation, int sending) {
    Integer last = unanswered.get(operation);
    return last != null && last == sending;
  }
}
