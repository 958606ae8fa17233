package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.JobRepository;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.Job.Done;
import io.comptoir.crm.domain.job.JobName;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The scheduled jobs in a table, by the engine's clock. */
final class JdbiJobRepository implements JobRepository {
  private static final String CLOCK_OF_SQLITE = "select cast(round(unixepoch('subsec') * 1000) as integer)";

  // What now() tells stands still from the transaction's first statement on.
  private static final String CLOCK_OF_POSTGRESQL =
      "select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)";

  private final Sql sql;
  private final String clock;

  JdbiJobRepository(Sql sql, Writers writers) {
    this.sql = sql;
    this.clock = writers == Writers.ONE ? CLOCK_OF_SQLITE : CLOCK_OF_POSTGRESQL;
  }

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(sql.number(clock).orElseThrow());
  }

  @Override
  public Job find(JobName name) {
    return sql.first(
            "select fence, held_until, done_period, done_at, done_well from job where name = ?",
            (row, context) -> job(name, Row.of(row)),
            name.value())
        .orElseGet(() -> Job.fresh(name));
  }

  private static Job job(JobName name, Row row) throws SQLException {
    return new Job(name, row.number(), row.momentOrNull(), done(row.momentOrNull(), row));
  }

  private static @Nullable Done done(@Nullable Instant period, Row row) throws SQLException {
    return period == null ? null : new Done(period, row.moment(), row.yes());
  }

  // Where many write, of two that do so at the same time the second fails and runs again, whether the row was there or not.
  @Override
  public void put(Job job) {
    Done done = job.done();
    sql.write(
        """
        insert into job (name, fence, held_until, done_period, done_at, done_well) values (?, ?, ?, ?, ?, ?)
        on conflict (name) do update set fence = excluded.fence, held_until = excluded.held_until,
          done_period = excluded.done_period, done_at = excluded.done_at, done_well = excluded.done_well""",
        job.name().value(), job.fence(), job.heldUntil(), done == null ? null : done.period(),
        done == null ? null : done.at(), done == null ? null : done.well());
  }
}
