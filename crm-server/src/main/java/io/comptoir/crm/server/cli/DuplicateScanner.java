package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;

/** Looks through the customer file for people who are there twice. */
@FunctionalInterface
public interface DuplicateScanner {
  /**
   * Looks at those of whom something is new since the last scan, or at everybody; goes on with a scan that was broken off.
   *
   * @throws CommandFailure when a scan is running already, or the data folder cannot be used
   */
  ScanSummary scan(ServerConfig config, boolean everybody, Progress progress);
}
