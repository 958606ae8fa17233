package io.comptoir.crm.server.job;

import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.Idempotency;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Scans of which a test hears each step, before the server does that takes it. */
record WatchedScans(DuplicateScanUseCase scans, Consumer<DuplicateScan> step) implements DuplicateScanUseCase {
  @Override
  public Optional<ScanView> last() {
    return scans.last();
  }

  @Override
  public DuplicateScan run(boolean everybody, Listener listener) {
    return scans.run(everybody, new Watched(step, listener));
  }

  @Override
  public CompletionStage<Done<ScanView>> request(boolean everybody, @Nullable Idempotency idempotency) {
    return scans.request(everybody, idempotency);
  }

  @Override
  public CompletionStage<Optional<ScanView>> stop() {
    return scans.stop();
  }

  @Override
  public boolean goOn(Listener listener) {
    return scans.goOn(new Watched(step, listener));
  }

  private record Watched(Consumer<DuplicateScan> step, Listener listener) implements Listener {
    @Override
    public void reached(DuplicateScan scan) {
      step.accept(scan);
      listener.reached(scan);
    }

    @Override
    public void shared(ContactKey value) {
      listener.shared(value);
    }
  }
}
