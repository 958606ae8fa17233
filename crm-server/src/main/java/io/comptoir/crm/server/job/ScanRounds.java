package io.comptoir.crm.server.job;

import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.application.port.in.ScanRunningException;
import io.comptoir.crm.application.port.out.LeaseLostException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the scans for duplicates that somebody asked for, behind the tills: looks every few seconds whether one waits. What a
 * server began and did not end, because it was killed or stopped, the next one that looks goes on with.
 */
public final class ScanRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScanRounds.class);
  private static final long SECONDS_BETWEEN = 3;
  private static final int ROUNDS_AFTER_FAILURE = 20;
  private static final long LONGEST_FAREWELL_SECONDS = 2;

  private final DuplicateScanUseCase scans;
  private final ScheduledExecutorService timer;
  private volatile boolean closing;
  private int roundsToSkip;

  ScanRounds(DuplicateScanUseCase scans) {
    this.scans = scans;
    this.timer = Executors.newSingleThreadScheduledExecutor(ScanRounds::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "comptoir-duplicates-scan");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look, a moment from now. */
  public static ScanRounds start(DuplicateScanUseCase scans) {
    ScanRounds rounds = new ScanRounds(scans);
    rounds.timer.scheduleWithFixedDelay(rounds::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    return rounds;
  }

  /** Does the scan that waits, if there is one. After a failure this server leaves it to the others for a while. */
  void look() {
    if (roundsToSkip > 0) {
      roundsToSkip--;
      return;
    }
    try {
      if (scans.goOn(new Told(new Pace()))) {
        scans.last().ifPresent(last -> tell(last.scan()));
      }
    } catch (StoppedException | ScanRunningException otherwise) {
      LOG.debug("the scan for duplicates goes on elsewhere or later");
    } catch (LeaseLostException overtaken) {
      LOG.warn("the scan for duplicates was taken over by another server: what this one did of its last step does not count");
    } catch (RuntimeException e) {
      roundsToSkip = ROUNDS_AFTER_FAILURE;
      tell(e);
    }
  }

  private static void tell(DuplicateScan scan) {
    LOG.info(
        "the scan for duplicates is {}: {} looked at, {} reviews opened, {} pairs merged",
        scan.course().state(), scan.tally().progress().done(), scan.tally().asked(), scan.tally().merged());
  }

  private static void tell(RuntimeException failure) {
    if (failure instanceof StorageUnavailableException unavailable) {
      LOG.error("the scan for duplicates failed, and is tried again: {}", unavailable.getMessage());
    } else {
      LOG.error("the scan for duplicates failed, and is tried again", failure);
    }
  }

  private final class Told implements Listener {
    private final Pace pace;

    Told(Pace pace) {
      this.pace = pace;
    }

    @Override
    public void reached(DuplicateScan scan) {
      if (closing) {
        throw new StoppedException();
      }
      pace.rest();
    }

    @Override
    public void shared(ContactKey value) {
      // A value of somebody is not for a log; how many there are stands in what the scan came to.
    }
  }

  /** Looks no more; a scan under way ends at its next step, and another server may go on at once. */
  @Override
  public void close() {
    closing = true;
    timer.shutdown();
    try {
      timer.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
