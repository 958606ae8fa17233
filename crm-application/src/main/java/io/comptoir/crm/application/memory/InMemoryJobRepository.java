package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.application.port.out.JobRepository;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.JobName;
import java.time.Instant;
import java.util.Comparator;

record InMemoryJobRepository(House house, Clock clock) implements JobRepository {
  private static final Table<JobName, Job> JOBS = new Table<>(Comparator.comparing(JobName::value));

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public Job find(JobName name) {
    return house.rows(JOBS).get(name).orElseGet(() -> Job.fresh(name));
  }

  @Override
  public void put(Job job) {
    house.put(JOBS, job.name(), job);
  }
}
