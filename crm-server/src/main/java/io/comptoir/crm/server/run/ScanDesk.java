package io.comptoir.crm.server.run;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.application.port.out.LeaseLostException;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Scope;
import io.comptoir.crm.domain.scan.Tally;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.DuplicateScanner;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.cli.ScanSummary;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.job.Pace;
import io.comptoir.crm.server.owner.RemoteScans;
import io.comptoir.crm.server.owner.Scans;
import java.util.ArrayList;
import java.util.List;

/** Scans for people who are there twice: through the running server, behind its tills, or alone when none runs. */
public final class ScanDesk implements DuplicateScanner {
  private static final int MOST_SHARED = 100;

  @Override
  public ScanSummary scan(ServerConfig config, boolean everybody, Progress progress) {
    FileThere.require(config);
    try (WayIn way = WayIn.to(config)) {
      Scans scans = way.choose(RemoteScans::new, comptoir -> of(comptoir, () -> {}));
      return scans.run(everybody, progress);
    }
  }

  /** Scans an open customer file beside its tills. */
  static Scans beside(Comptoir comptoir) {
    return (everybody, progress) -> of(comptoir, new Pace()::rest).run(everybody, progress);
  }

  private static Scans of(Comptoir comptoir, Runnable rest) {
    return (everybody, progress) -> {
      Told told = new Told(progress, rest, new ArrayList<>());
      try {
        return ScanSummary.of(comptoir.duplicates().run(everybody, told), told.values());
      } catch (ScanRunningException | LeaseLostException e) {
        throw new CommandFailure(ExitCode.FAILED, e.getMessage(), e);
      }
    };
  }

  private record Told(Progress progress, Runnable rest, List<ContactKey> values) implements Listener {
    @Override
    public void reached(DuplicateScan scan) {
      progress.reached(done(scan), scan.tally().progress().of());
      rest.run();
    }

    // The keys of everybody come first, and take less than half of the time.
    private static long done(DuplicateScan scan) {
      Tally.Progress progress = scan.tally().progress();
      return scan.scope() == Scope.ALL ? (progress.keyed() + progress.done()) / 2 : progress.done();
    }

    @Override
    public void shared(ContactKey value) {
      if (values.size() < MOST_SHARED) {
        values.add(value);
      }
    }
  }
}
