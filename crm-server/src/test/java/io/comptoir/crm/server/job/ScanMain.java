package io.comptoir.crm.server.job;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.ScanView;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server of a house that does nothing but scans, and says how far they are, until it is killed. */
public final class ScanMain {
  private static final long NANOS_BETWEEN_LOOKS = 100_000_000;

  private ScanMain() {}

  /** The URL of the database, the file of the secret, after how many people to stand still, and for how many seconds. */
  public static void main(String[] args) {
    long people = Long.parseLong(args[2]);
    long seconds = Long.parseLong(args[3]);
    PostgresStorage storage = PostgresStorage.at(PostgresSettings.of(args[0]), Path.of(args[1]));
    try (Comptoir comptoir = Comptoir.over(storage).normalizer(new LibraryNormalizer()).open()) {
      DuplicateScanUseCase scans = new WatchedScans(comptoir.duplicates(), scan -> tell(scan, people, seconds));
      ScanRounds rounds = new ScanRounds(scans);
      System.out.println("started");
      while (true) {
        rounds.look();
        System.out.println("looked " + scans.last().map(ScanMain::state).orElse(""));
        LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
      }
    }
  }

  private static String state(ScanView last) {
    return last.scan().course().state() + (last.running() ? " held" : " free");
  }

  private static void tell(DuplicateScan scan, long people, long seconds) {
    long done = scan.tally().progress().done();
    System.out.println("compared " + done);
    if (done == people) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }
  }
}
