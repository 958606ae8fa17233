package io.comptoir.crm.domain.job;

import java.time.Instant;

/**
 * The right to do a job in one period, for a while. It is told apart by its fence, which is larger for every lease of the
 * job: who was overtaken shows a smaller one than the house knows, and is refused. Immutable.
 *
 * @param job the job
 * @param fence its number, from 1
 * @param period when the period began that the job is done for
 */
public record Lease(JobName job, long fence, Instant period) {}
