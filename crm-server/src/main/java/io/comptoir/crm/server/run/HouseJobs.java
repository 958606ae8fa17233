package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.adapter.rest.operation.JobFigures;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.job.Rhythm;
import io.comptoir.crm.server.backup.BackupSchedule;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.job.JobSchedule;
import io.comptoir.crm.server.job.ScanRounds;
import io.comptoir.crm.server.job.VerifyJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running server does by itself, as far as it was told to.
 *
 * @param backups copies of the file
 * @param checks of the chain of hashes
 * @param scans for duplicates that somebody asked for
 */
record HouseJobs(Optional<BackupSchedule> backups, Optional<JobSchedule> checks, ScanRounds scans)
    implements AutoCloseable {
  static HouseJobs start(ServerConfig config, Comptoir comptoir, HttpMetrics metrics) {
    HouseJobs started =
        new HouseJobs(
            BackupDesk.schedule(config),
            config.verifyEvery()
                .map(every -> JobSchedule.start(comptoir.jobs(), new VerifyJob(comptoir.integrity(), new Rhythm(every)))),
            ScanRounds.start(comptoir.duplicates()));
    metrics.watchJobs(started::figures);
    return started;
  }

  private List<JobFigures> figures() {
    return Stream.of(backups.map(BackupSchedule::figures), checks.map(JobSchedule::figures))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void close() {
    scans.close();
    checks.ifPresent(JobSchedule::close);
    backups.ifPresent(BackupSchedule::close);
  }
}
