package io.comptoir.crm.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled job, as the house knows it: who holds it, and when it was done the last time. All moments are told by one
 * clock, that of where jobs are kept. Immutable.
 *
 * @param name what it is called
 * @param fence the number of the last lease that was given, 0 before the first
 * @param heldUntil when that lease ends if nobody renews it; null when nobody holds it
 * @param done how it was done the last time; null when it never was
 */
public record Job(JobName name, long fence, @Nullable Instant heldUntil, @Nullable Done done) {
  /** The longest lease there is. One that ends later was given by a clock that was wrong, and counts for nothing. */
  public static final Duration LONGEST_LEASE = Duration.ofHours(1);

  /**
   * How a job was done.
   *
   * @param period when the period began that it was done for
   * @param at when it was finished
   * @param well whether all was well, or what was found has to be looked after
   */
  public record Done(Instant period, Instant at, boolean well) {}

  /** A job that nobody has ever held. */
  public static Job fresh(JobName name) {
    return new Job(name, 0, null, null);
  }

  /** Whether somebody may take it now: it was not done in this period, and nobody is about it. */
  public boolean isDue(Rhythm rhythm, Instant now) {
    return !isHeld(now) && !isDone(rhythm, now);
  }

  private boolean isHeld(Instant now) {
    return heldUntil != null && heldUntil.isAfter(now) && !heldUntil.isAfter(now.plus(LONGEST_LEASE));
  }

  // Done for a period that began no earlier, also when servers that know another rhythm did it. What lies more than a period
  // ahead was done while the clock was wrong.
  private boolean isDone(Rhythm rhythm, Instant now) {
    return done != null
        && !done.period().isBefore(rhythm.beginning(now))
        && !done.period().isAfter(now.plus(rhythm.period()));
  }

  /** The job in the hands of whoever takes it now, with a new fence. */
  public Job taken(Instant now, Duration length) {
    return new Job(name, fence + 1, end(now, length), done);
  }

  /** The lease that was given last, for who took it in the period that began then. */
  public Lease lease(Instant period) {
    return new Lease(name, fence, period);
  }

  /** This job, if the lease is the last that was given and was not given back: also one that has ended is good until then. */
  public Optional<Job> heldBy(Lease lease) {
    return Optional.of(this).filter(job -> job.heldUntil != null && job.fence == lease.fence());
  }

  /** The same, held for this long from now on. */
  public Job renewed(Instant now, Duration length) {
    return new Job(name, fence, end(now, length), done);
  }

  /** Done, and held by nobody. */
  public Job finished(Done how) {
    return new Job(name, fence, null, how);
  }

  /** Not done, and held by nobody. */
  public Job givenBack() {
    return new Job(name, fence, null, done);
  }

  private static Instant end(Instant now, Duration length) {
    if (length.isNegative() || length.compareTo(LONGEST_LEASE) > 0) {
      throw new IllegalArgumentException("A lease takes at most " + LONGEST_LEASE);
    }
    return now.plus(length);
  }
}
