package io.comptoir.crm.application;

import io.comptoir.crm.application.ScanStep.Found;
import io.comptoir.crm.application.policy.DuplicatePolicy;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Matcher;
import io.comptoir.crm.domain.matching.TraitsComparison;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Scope;
import io.comptoir.crm.domain.scan.DuplicateScan.Stage;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.domain.scan.Tally;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scan: first it notes by which keys everybody is found, then it reads some customers and their neighbours, and
 * writes in one unit what was found and how far it is. A run that is broken off loses at most one step, and asks nothing
 * twice.
 */
final class ScanRun {
  private static final int MOST_SHARED_TOLD = 1_000;
  private static final int KEYS_REMOVED_AT_A_TIME = 20_000;

  private final UnitFactory units;
  private final ScanLease lease;
  private final Normalizer normalizer;
  private final Listener listener;
  private final DuplicatePolicy policy;
  private final ScanTools tools;
  private final Set<ContactKey> sharedTold = new HashSet<>();
  private @Nullable Matcher matcher;

  ScanRun(UnitFactory units, ScanLease lease, Normalizer normalizer, DuplicatePolicy policy, Listener listener) {
    this.units = units;
    this.lease = lease;
    this.normalizer = normalizer;
    this.policy = policy;
    this.listener = listener;
    this.tools = ScanTools.of(normalizer.names(), new KeyedHash(units.storage().secret()));
  }

  /** Goes on with a scan until it is done or somebody stops it. */
  DuplicateScan run(DuplicateScan begun) {
    DuplicateScan scan = begun;
    while (scan.is(State.UNDER_WAY)) {
      scan = scan.place().stage() == Stage.KEYS ? noteKeys(scan) : compare(scan);
      listener.reached(scan);
    }
    return scan;
  }

  private Optional<ScanBatch> next(DuplicateScan scan) {
    return units.storage().read(repositories -> ScanBatch.next(repositories, scan));
  }

  // Keys of before may be of names that nobody has any more.
  private DuplicateScan noteKeys(DuplicateScan scan) {
    if (scan.place().reached() == 0 && Waiting.on(units.submit(units.now(), 0, this::forgetKeys))) {
      return scan;
    }
    Optional<ScanBatch> batch = next(scan);
    return batch.isEmpty() ? learn(scan) : noteKeys(counted(scan), batch.get());
  }

  private DuplicateScan counted(DuplicateScan scan) {
    boolean known = scan.tally().progress().of() > 0;
    return known ? scan : scan.of(SampledIds.count(units.storage(), lease::keep));
  }

  private boolean forgetKeys(Unit unit) {
    lease.require(unit.repositories().jobs());
    return unit.repositories().scans().removeKeys(KEYS_REMOVED_AT_A_TIME);
  }

  private DuplicateScan noteKeys(DuplicateScan scan, ScanBatch batch) {
    Map<CustomerId, Set<Long>> keys = keys(batch);
    DuplicateScan further = scan.reached(batch.upTo(), Tally.ofKeys(batch.size()));
    return write(0, unit -> {
      keys.forEach(unit.repositories().scans()::addKeys);
      return further;
    });
  }

  private Map<CustomerId, Set<Long>> keys(ScanBatch batch) {
    return units.storage().read(repositories -> {
      Map<CustomerId, Set<Long>> keys = new LinkedHashMap<>();
      for (Customer customer : ScanStep.regular(repositories.customers(), batch.customers()).values()) {
        Described described = tools.known().put(Described.of(customer, tools.describing()));
        keys.put(customer.id(), NeighbourSearch.keys(described.traits(), tools.hash()));
      }
      return keys;
    });
  }

  private DuplicateScan learn(DuplicateScan scan) {
    long changes = units.storage().read(repositories -> repositories.changes().last());
    LearntModel model = new ScanModel(units.storage(), normalizer.names(), tools.hash(), lease::keep).learn();
    matcher = matcher(model);
    Learnt kept = new Learnt(normalizer.id(), model.people(), changes, model.text());
    return write(0, unit -> {
      unit.repositories().scans().keep(kept);
      return scan.place().stage() == Stage.KEYS ? scan.keyed() : scan;
    });
  }

  private Matcher matcher(LearntModel model) {
    return new Matcher(new TraitsComparison(normalizer.names()::nicknames), model.model(), model.counts());
  }

  private DuplicateScan compare(DuplicateScan scan) {
    Optional<ScanBatch> batch = next(scan);
    if (batch.isEmpty()) {
      return write(0, unit -> scan.finished(unit.at()));
    }
    return readyToCompare(scan) ? compare(scan, batch.get()) : learn(scan);
  }

  // What was learnt of a file serves until so much has changed in it as people were in it then.
  private boolean readyToCompare(DuplicateScan scan) {
    if (matcher == null) {
      units.storage().read(repositories -> repositories.scans().learnt())
          .filter(kept -> kept.normalizer().equals(normalizer.id()))
          .filter(kept -> scan.place().changes() - kept.changes() <= Math.max(1, kept.people()))
          .flatMap(this::read)
          .ifPresent(model -> matcher = matcher(model));
    }
    return matcher != null;
  }

  private Optional<LearntModel> read(Learnt kept) {
    try {
      return Optional.of(LearntModel.read(tools.hash(), kept));
    } catch (IllegalArgumentException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private DuplicateScan compare(DuplicateScan scan, ScanBatch batch) {
    if (scan.scope() == Scope.CHANGED) {
      Map<CustomerId, Set<Long>> keys = keys(batch);
      Waiting.on(units.submit(units.now(), 0, unit -> addKeys(unit, keys)));
    }
    Found found = look(scan, batch);
    found.shared().stream()
        .filter(value -> sharedTold.size() < MOST_SHARED_TOLD && sharedTold.add(value))
        .forEach(listener::shared);
    Tally looks = Tally.ofLooks(batch.size()).sharing(found.shared().size());
    return write(
        PairBook.idsFor(found.pairs()),
        unit -> scan.reached(batch.upTo(), new PairBook(unit, policy, scan.tally().merged()).take(found.pairs(), looks)));
  }

  private boolean addKeys(Unit unit, Map<CustomerId, Set<Long>> keys) {
    lease.require(unit.repositories().jobs());
    keys.forEach(unit.repositories().scans()::addKeys);
    return true;
  }

  private Found look(DuplicateScan scan, ScanBatch batch) {
    return units.storage().read(
        repositories ->
            new ScanStep(repositories, tools, scan.scope() == Scope.ALL).look(batch.customers(), knownMatcher()));
  }

  private Matcher knownMatcher() {
    if (matcher == null) {
      throw new IllegalStateException("Nothing was learnt");
    }
    return matcher;
  }

  // Whoever stopped it meanwhile has come before this step.
  private DuplicateScan write(int ids, Function<Unit, DuplicateScan> work) {
    return Waiting.on(units.submit(units.now(), ids, unit -> {
      Repositories repositories = unit.repositories();
      lease.require(repositories.jobs());
      DuplicateScan noted = repositories.scans().last().orElseThrow();
      if (!noted.is(State.UNDER_WAY)) {
        return noted;
      }
      DuplicateScan now = work.apply(unit);
      repositories.scans().note(now);
      return now;
    }));
  }
}
