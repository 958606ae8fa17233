package io.comptoir.crm.adapter.rest.scan;

import io.comptoir.crm.application.port.in.DuplicateScanUseCase.ScanView;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.State;
import io.comptoir.crm.domain.scan.Tally;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scan as it stands. */
public record ScanRepresentation(
    String state,
    String scope,
    Progress progress,
    Found found,
    Instant startedAt,
    @Nullable Instant endedAt) {
  /** How far it is. */
  public record Progress(long keyed, long done, long of) {}

  /** What came of it. */
  public record Found(long reviews, long certain, long merged, long sharedValues) {}

  static ScanRepresentation of(ScanView view) {
    DuplicateScan scan = view.scan();
    Tally tally = scan.tally();
    return new ScanRepresentation(
        state(view),
        lower(scan.scope()),
        new Progress(tally.progress().keyed(), tally.progress().done(), tally.progress().of()),
        new Found(tally.asked(), tally.certain(), tally.merged(), tally.shared()),
        scan.course().startedAt(),
        scan.course().endedAt());
  }

  // Who broke off a command's scan may never come back; one that was asked for here is taken up again.
  private static String state(ScanView view) {
    if (!view.scan().is(State.UNDER_WAY)) {
      return lower(view.scan().course().state());
    }
    if (view.running()) {
      return "running";
    }
    return view.scan().course().background() ? "waiting" : "broken_off";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
