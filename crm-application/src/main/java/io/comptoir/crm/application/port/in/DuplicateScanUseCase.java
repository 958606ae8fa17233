package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with who looks for people who are in the customer file twice. What is found is asked about; who is
 * certainly one person is merged only as far as the house's policy says. Thread-safe.
 */
public interface DuplicateScanUseCase {
  /** The last scan that was begun, done or not; empty before the first. */
  Optional<ScanView> last();

  /**
   * Scans, on the caller's thread: goes on with a scan that was stopped or broken off; else looks at those of whom something
   * is new since the last one, or at everybody when there was none or another normaliser folds the names now. In short reads
   * and units of work that go behind the tills'.
   *
   * @param everybody to look at everybody again
   * @return the scan, done or stopped
   * @throws ScanRunningException when one runs in this house
   */
  DuplicateScan run(boolean everybody, Listener listener);

  /**
   * Asks for the same to be done by a server of the house, which one does within seconds, and goes on with until it is done
   * or stopped, also after a restart.
   *
   * @param idempotency under which name it is asked, or null
   * @throws ScanRunningException in the stage, when one runs in this house or waits for a server
   */
  CompletionStage<Done<ScanView>> request(boolean everybody, @Nullable Idempotency idempotency);

  /** Stops the scan that is under way, after its step, and answers the last one; empty when there was none. */
  CompletionStage<Optional<ScanView>> stop();

  /**
   * Goes on, on the caller's thread, with a scan that was asked for and that nobody is about.
   *
   * @return whether there was one
   */
  boolean goOn(Listener listener);

  /**
   * A scan as it stands.
   *
   * @param scan the scan
   * @param running whether somebody is about it
   */
  record ScanView(DuplicateScan scan, boolean running) {}

  /** Is told how far a scan is. Called on the caller's thread. */
  interface Listener {
    /** Tells how far it is, several times a minute; a scan is broken off by throwing here, and goes on at the next run. */
    void reached(DuplicateScan scan);

    /** Tells of a phone or an e-mail that too many customers have to be evidence, each once in a run. */
    void shared(ContactKey value);
  }
}
