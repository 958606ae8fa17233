package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.cli.ScanSummary;

/** Scans the open customer file for people who are there twice. */
@FunctionalInterface
public interface Scans {
  /**
   * Runs a scan.
   *
   * @throws io.comptoir.crm.server.cli.CommandFailure when one is running
   */
  ScanSummary run(boolean everybody, Progress progress);
}
