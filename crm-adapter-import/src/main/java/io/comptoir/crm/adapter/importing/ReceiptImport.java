package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.file.Gathering;
import io.comptoir.crm.adapter.importing.file.ReceiptFile;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.importing.receipt.CaptureMaking;
import io.comptoir.crm.adapter.importing.report.ImportReport;
import io.comptoir.crm.adapter.importing.report.Reporting;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.HouseUseCase;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;

/** Takes in files of receipts through the conversation of a till. Thread-safe; each run is on the thread that asks. */
public final class ReceiptImport {
  private final CaptureAtTillUseCase captures;
  private final HouseUseCase house;
  private final ImportSettings settings;
  private final Clock clock;

  /** Sends its captures to {@code captures}, and finds the stores of the house in {@code house}. */
  public ReceiptImport(CaptureAtTillUseCase captures, HouseUseCase house, ImportSettings settings) {
    this(captures, house, settings, Clock.systemUTC());
  }

  ReceiptImport(CaptureAtTillUseCase captures, HouseUseCase house, ImportSettings settings, Clock clock) {
    this.captures = captures;
    this.house = house;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads the whole file, stores what can be stored unless it is a dry run, and writes the report. A second run changes
   * nothing; a run that was cut off is completed by another.
   *
   * @throws ImportException when the file, the mapping, the store or the report cannot be used, or the customer file
   *     stops taking receipts
   */
  public ImportReport run(ImportJob job, ImportProgress progress) {
    long begun = System.nanoTime();
    Store store = store(job.mapping().place().store());
    ReceiptMapping mapping = job.mapping().in(store);
    Gathering gathering = new Gathering(new ReceiptFile(job.file(), mapping), mapping, settings.linesHeld());
    requireSeparateReport(job);
    try (Reporting reporting = new Reporting(job.report())) {
      Bursts bursts = new Bursts(taker(job, mapping, store), reporting, settings);
      new ImportRun(gathering, mapping, reporting, bursts).run(new Advance(progress, size(job)));
      return reporting.end(job.dryRun(), mapping.place().currency(), Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private ReceiptTaker taker(ImportJob job, ReceiptMapping mapping, Store store) {
    return job.dryRun()
        ? new CheckingTaker(mapping, store)
        : new CapturingTaker(captures, new CaptureMaking(mapping), clock);
  }

  private Store store(StoreCode code) {
    return house.store(code).map(Versioned::store).orElseThrow(() -> new ImportException(
        "The house has no store " + code + ": add it first (PUT /v1/stores), or name another in the mapping"));
  }

  private static void requireSeparateReport(ImportJob job) {
    try {
      if (Files.exists(job.report()) && Files.isSameFile(job.report(), job.file())) {
        throw new ImportException("The report would overwrite the file of receipts: name another");
      }
    } catch (IOException e) {
      throw new ImportException("The report " + job.report() + " cannot be written", e);
    }
  }

  private static long size(ImportJob job) {
    try {
      return Files.size(job.file());
    } catch (IOException e) {
      throw new ImportException(job.file() + " cannot be read", e);
    }
  }
}
