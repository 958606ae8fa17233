package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.CaptureRepository;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.OperationRepository;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.testkit.simulation.FaultPlan.Commit;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Engines whose collections have a fault, each in one way. */
final class PlantedPorts {
  private PlantedPorts() {}

  private static boolean asks(Method method, String name) {
    return method.getName().equals(name);
  }

  /** Forgets which operations were executed when the server falls over, and lets a capture's id be taken twice. */
  static final class ForgetsOperationsOnRestart extends GroupCommitStorage {
    private final Set<String> known = new HashSet<>();

    ForgetsOperationsOnRestart(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected void crash() {
      known.clear();
      super.crash();
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return new WithoutOperations(sound, known);
    }
  }

  /** Never remembers which operations were executed, and lets a capture's id be taken twice. */
  static final class SkipsTheIdempotencyRow extends GroupCommitStorage {
    SkipsTheIdempotencyRow(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return new WithoutOperations(sound, new HashSet<>()) {
        @Override
        public OperationRepository operations() {
          return Instead.of(OperationRepository.class, sound.operations(), (method, arguments, answer) ->
              asks(method, "find") ? Optional.empty() : null);
        }
      };
    }
  }

  private static class WithoutOperations extends ForwardingRepositories {
    private final Repositories sound;
    private final Set<String> known;

    private WithoutOperations(Repositories sound, Set<String> known) {
      super(sound);
      this.sound = sound;
      this.known = known;
    }

    @Override
    public OperationRepository operations() {
      return Instead.of(OperationRepository.class, sound.operations(), (method, arguments, answer) -> {
        if (asks(method, "find")) {
          return known.contains(arguments[0]) ? answer.answer() : Optional.empty();
        }
        String key = ((ExecutedOperation) arguments[0]).key();
        known.add(key);
        return sound.operations().find(key).isPresent() ? null : answer.answer();
      });
    }

    @Override
    public CaptureRepository captures() {
      return Instead.of(CaptureRepository.class, sound.captures(), (method, arguments, answer) ->
          asks(method, "add") && isTaken((CaptureFact) arguments[0]) ? null : answer.answer());
    }

    private boolean isTaken(CaptureFact capture) {
      return sound.captures().find(capture.id()).isPresent();
    }
  }

  /** Remembers operations without what was wrong with them. */
  static final class ForgetsWarnings extends GroupCommitStorage {
    ForgetsWarnings(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return new ForwardingRepositories(sound) {
        @Override
        public OperationRepository operations() {
          return Instead.of(OperationRepository.class, sound.operations(), (method, arguments, answer) ->
              asks(method, "find") ? ((Optional<?>) answer.answer()).map(ForgetsWarnings::bare) : answer.answer());
        }
      };
    }

    private static ExecutedOperation bare(Object executed) {
      ExecutedOperation full = (ExecutedOperation) executed;
      return new ExecutedOperation(full.key(), full.content(), full.answer(), List.of(), full.at());
    }
  }

  /** Lets a decision count from when it was heard of. */
  static final class OrdersConsentByArrival extends GroupCommitStorage {
    OrdersConsentByArrival(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return new ForwardingRepositories(sound) {
        @Override
        public ConsentRepository consents() {
          return Instead.of(ConsentRepository.class, sound.consents(), (method, arguments, answer) ->
              asks(method, "decisionsOf") && arguments[0] instanceof CustomerId
                  ? ((List<?>) answer.answer()).stream().map(OrdersConsentByArrival::arrived).toList()
                  : answer.answer());
        }
      };
    }

    private static ConsentDecision arrived(Object decision) {
      ConsentDecision said = (ConsentDecision) decision;
      Instant received = said.time().receivedAt();
      EffectiveTime arrival = new EffectiveTime(received, false, received);
      return new ConsentDecision(said.id(), said.customer(), said.statement(), arrival, said.source());
    }
  }

  /** Draws the numbers of changes from a counter that a failed commit does not turn back. */
  static final class LeavesGapsInTheFeed extends GroupCommitStorage {
    private final TreeMap<Long, Integer> gaps = new TreeMap<>();

    LeavesGapsInTheFeed(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected void settle(Group group, Commit commit) {
      if (commit == Commit.FAILS_BEFORE) {
        long last = onDisk(repositories -> repositories.changes().last());
        long drawn = group.state().<Long>read(repositories -> repositories.changes().last()) - last;
        gaps.merge(last, (int) drawn, Integer::sum);
      }
      super.settle(group, commit);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return new ForwardingRepositories(sound) {
        @Override
        public ChangeFeed changes() {
          return Instead.of(ChangeFeed.class, sound.changes(), (method, arguments, answer) ->
              asks(method, "after")
                  ? ((List<?>) answer.answer()).stream().map(LeavesGapsInTheFeed.this::moved).toList()
                  : answer.answer());
        }
      };
    }

    private Change moved(Object numbered) {
      Change change = (Change) numbered;
      int gap = gaps.headMap(change.seq(), false).values().stream().mapToInt(skipped -> skipped).sum();
      return new Change(change.seq() + gap, change.at(), change.type(), change.id(), change.version());
    }
  }

  /** Files every receipt as a new one, whatever stands under its number. */
  static final class FilesReceiptsTwice extends GroupCommitStorage {
    FilesReceiptsTwice(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return purchases(sound, "under");
    }
  }

  /** Adds up receipts without looking at those that void them. */
  static final class OverlooksVoids extends GroupCommitStorage {
    OverlooksVoids(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return purchases(sound, "related");
    }
  }

  /** Recognises nobody by a contact point or a card. */
  static final class RecognisesNobody extends GroupCommitStorage {
    RecognisesNobody(VirtualTime time, FaultPlan faults, InMemoryStorage disk) {
      super(time, faults, disk);
    }

    @Override
    protected Repositories dress(Repositories sound) {
      return new ForwardingRepositories(sound) {
        @Override
        public CustomerRepository customers() {
          return Instead.of(CustomerRepository.class, sound.customers(), (method, arguments, answer) ->
              asks(method, "holdersOf") ? List.of() : answer.answer());
        }
      };
    }
  }

  private static Repositories purchases(Repositories sound, String unanswered) {
    return new ForwardingRepositories(sound) {
      @Override
      public PurchaseRepository purchases() {
        return Instead.of(PurchaseRepository.class, sound.purchases(), (method, arguments, answer) ->
            asks(method, unanswered) ? List.of() : answer.answer());
      }
    };
  }
}
