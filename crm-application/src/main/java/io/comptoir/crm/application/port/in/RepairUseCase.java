package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.RepairId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The conversation with someone who mends what was kept aside. Thread-safe. */
public interface RepairUseCase {
  /** What is open, oldest first, at most {@code limit}, after {@code after} or from the start when it is null. */
  List<Repair> open(@Nullable RepairId after, int limit);

  /** What is kept under an id, open or closed. */
  Optional<Repair> read(RepairId id);

  /**
   * Replaces what was kept aside by something usable: a new fact at the time of the old. Fails with {@link
   * NotFoundException}, {@link StaleVersionException}, and {@link RefusedException} when it is closed already, cannot be
   * mended this way or the new value is not usable either.
   */
  CompletionStage<Done<Repair>> mend(RepairId id, Mending mending, Deciding how);

  /**
   * Sets aside for good what was kept. Fails with {@link NotFoundException}, {@link StaleVersionException} and {@link
   * RefusedException}.
   */
  CompletionStage<Done<Repair>> discard(RepairId id, Deciding how);

  /**
   * How someone decides about a repair. Immutable.
   *
   * @param expectedVersion the version the repair was read in
   * @param idempotency what makes the decision recognisable when it is sent again, or null when nothing does
   */
  record Deciding(long expectedVersion, @Nullable Idempotency idempotency) {
    /** Once, about the repair as it was read. */
    public static Deciding of(Repair read) {
      return new Deciding(read.progress().version(), null);
    }
  }
}
