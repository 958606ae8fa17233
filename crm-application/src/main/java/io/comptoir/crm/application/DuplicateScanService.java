package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.DuplicatePolicy;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Lets one scan run at a time in a house: it holds the lease of a job for as long as it runs. */
final class DuplicateScanService implements DuplicateScanUseCase {
  private static final JobName JOB = new JobName("duplicates-scan");
  // The job is given back and never done: whoever asks for a scan gets one, however lately there was one.
  private static final Rhythm ANY_TIME = new Rhythm(Duration.ofMillis(1));

  private final UnitFactory units;
  private final JobUseCase jobs;
  private final Normalizer normalizer;
  private final DuplicatePolicy policy;

  DuplicateScanService(UnitFactory units, JobUseCase jobs, Normalizer normalizer, DuplicatePolicy policy) {
    this.units = units;
    this.jobs = jobs;
    this.normalizer = normalizer;
    this.policy = policy;
  }

  @Override
  public Optional<ScanView> last() {
    return units.storage().read(DuplicateScanService::view);
  }

  private static Optional<ScanView> view(Repositories repositories) {
    return repositories.scans().last().map(scan -> new ScanView(scan, isHeld(repositories)));
  }

  private static boolean isHeld(Repositories repositories) {
    return !repositories.jobs().find(JOB).isDue(ANY_TIME, repositories.jobs().now());
  }

  @Override
  public DuplicateScan run(boolean everybody, Listener listener) {
    Lease lease = take().orElseThrow(ScanRunningException::new);
    ScanBegin begin = new ScanBegin(normalizer.id(), everybody, false);
    return run(lease, listener, () -> Waiting.on(units.submit(units.now(), 0, unit -> begin(unit, lease, begin))));
  }

  private Optional<Lease> take() {
    return jobs.take(JOB, ANY_TIME, ScanLease.LENGTH);
  }

  private DuplicateScan run(Lease lease, Listener listener, java.util.function.Supplier<DuplicateScan> begun) {
    try {
      ScanLease held = new ScanLease(jobs, lease, units::now);
      return new ScanRun(units.inBackground(), held, normalizer, policy, listener).run(begun.get());
    } finally {
      jobs.giveBack(lease);
    }
  }

  private static DuplicateScan begin(Unit unit, Lease lease, ScanBegin begin) {
    unit.repositories().jobs().require(lease);
    return begin(unit, begin);
  }

  private static DuplicateScan begin(Unit unit, ScanBegin begin) {
    DuplicateScan scan = begin.after(unit.repositories(), unit.at());
    unit.repositories().scans().note(scan);
    return scan;
  }

  @Override
  public CompletionStage<Done<ScanView>> request(boolean everybody, @Nullable Idempotency idempotency) {
    ScanBegin begin = new ScanBegin(normalizer.id(), everybody, true);
    return units.submit(units.now(), 0, unit -> {
      Done<String> done =
          new OperationMemory(unit, units.storage().secret()).onceTold(idempotency, () -> request(unit, begin));
      return new Done<>(view(unit.repositories()).orElseThrow(), done.replayed());
    });
  }

  private static String request(Unit unit, ScanBegin begin) {
    if (isHeld(unit.repositories()) || unit.repositories().scans().last().filter(DuplicateScanService::waits).isPresent()) {
      throw new ScanRunningException();
    }
    return begin(unit, begin).course().startedAt().toString();
  }

  private static boolean waits(DuplicateScan scan) {
    return scan.is(State.UNDER_WAY) && scan.course().background();
  }

  @Override
  public CompletionStage<Optional<ScanView>> stop() {
    return units.submit(units.now(), 0, unit -> {
      unit.repositories().scans().last()
          .filter(scan -> scan.is(State.UNDER_WAY))
          .ifPresent(scan -> unit.repositories().scans().note(scan.stopped(unit.at())));
      return view(unit.repositories());
    });
  }

  @Override
  public boolean goOn(Listener listener) {
    Optional<Lease> lease = waiting().isPresent() ? take() : Optional.empty();
    lease.ifPresent(held -> run(held, listener, () -> waiting().orElseThrow(ScanRunningException::new)));
    return lease.isPresent();
  }

  private Optional<DuplicateScan> waiting() {
    return units.storage().read(repositories -> repositories.scans().last()).filter(DuplicateScanService::waits);
  }
}
