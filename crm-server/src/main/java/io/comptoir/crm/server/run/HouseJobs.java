package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.adapter.rest.operation.JobFigures;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.job.Rhythm;
import io.comptoir.crm.server.backup.BackupSchedule;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.job.JobSchedule;
import io.comptoir.crm.server.job.VerifyJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running server does by itself, as far as it was told to.
 *
 * @param backups copies of the file
 * @param checks of the chain of hashes
 */
record HouseJobs(Optional<BackupSchedule> backups, Optional<JobSchedule> checks) implements AutoCloseable {
  static HouseJobs start(ServerConfig config, Comptoir comptoir, HttpMetrics metrics) {
    HouseJobs started =
        new HouseJobs(
            BackupDesk.schedule(config),
            config.verifyEvery()
                .map(every -> JobSchedule.start(comptoir.jobs(), new VerifyJob(comptoir.integrity(), new Rhythm(every)))));
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
    checks.ifPresent(JobSchedule::close);
    backups.ifPresent(BackupSchedule::close);
  }
}
