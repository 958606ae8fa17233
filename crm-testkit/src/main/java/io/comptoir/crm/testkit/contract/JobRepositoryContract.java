package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.out.JobRepository;
import io.comptoir.crm.application.port.out.LeaseLostException;
import io.comptoir.crm.domain.job.Job;
import io.comptoir.crm.domain.job.Job.Done;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Lease;
import io.comptoir.crm.domain.job.Rhythm;
import io.comptoir.crm.testkit.fixture.Moments;
import io.comptoir.crm.testkit.fixture.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link JobRepository} keeps, and what the use case makes of it, word for word as the ports promise. */
public abstract class JobRepositoryContract extends PortContract {
  private static final JobName NAME = new JobName("count-stock");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final int AT_ONCE = 8;

  // No period ends while a test runs, and then each is over in a moment.
  private static final Rhythm ONCE = new Rhythm(Duration.ofDays(36_500));
  private static final Rhythm OFTEN = new Rhythm(Duration.ofMillis(30));

  private JobUseCase jobs() {
    return Comptoir.open(storage()).jobs();
  }

  private Job find(JobName name) {
    return read(repositories -> repositories.jobs().find(name));
  }

  private Instant now() {
    return read(repositories -> repositories.jobs().now());
  }

  private Lease take(Rhythm rhythm, Duration length) {
    return jobs().take(NAME, rhythm, length).orElseThrow();
  }

  private Lease eventually(Supplier<Optional<Lease>> taking) {
    return Stream.generate(taking).flatMap(Optional::stream).findFirst().orElseThrow();
  }

  private Lease takeOver() {
    return eventually(() -> jobs().take(NAME, ONCE, LONG));
  }

  private static void assertLost(Runnable act, Lease lease) {
    assertThatThrownBy(act::run)
        .isInstanceOf(LeaseLostException.class)
        .hasMessageContaining(NAME.value())
        .extracting(lost -> ((LeaseLostException) lost).lease())
        .isEqualTo(lease);
  }

  @Test
  protected void findShouldAnswerAFreshJobWhenNobodyHeldIt() {
    assertThat(find(NAME)).isEqualTo(Job.fresh(NAME));
  }

  @Test
  protected void findShouldAnswerEveryPartOfWhatWasPut() {
    Job held = new Job(NAME, 7, Moments.at(5), new Done(Moments.at(1), Moments.at(2), false));
    Job free = new Job(new JobName("b"), 1L << 40, null, new Done(Moments.at(3), Moments.at(4), true));
    Job fresh = Job.fresh(new JobName("c"));
    List<Job> all = List.of(held, free, fresh);

    write(repositories -> all.forEach(repositories.jobs()::put));

    assertThat(all).allSatisfy(job -> assertThat(find(job.name())).isEqualTo(job));
  }

  @Test
  protected void putShouldReplaceTheJobWithItsName() {
    write(repositories -> repositories.jobs().put(new Job(NAME, 7, Moments.at(5), null)));
    Job later = new Job(NAME, 8, null, new Done(Moments.at(1), Moments.at(2), true));

    write(repositories -> repositories.jobs().put(later));

    assertThat(find(NAME)).isEqualTo(later);
  }

  @Test
  protected void nowShouldGoOnWhileAUnitOfWorkRuns() {
    Duration passed =
        commit(
            repositories -> {
              Instant first = repositories.jobs().now();
              pause(SHORT);
              return Duration.between(first, repositories.jobs().now());
            });

    assertThat(passed).isGreaterThanOrEqualTo(SHORT.minusMillis(1)).isLessThan(Duration.ofMinutes(1));
    assertThat(Duration.between(now(), Instant.now()).abs()).as("one machine, one clock").isLessThan(Duration.ofMinutes(1));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  protected void takeShouldGiveTheJobToOneOfSeveralAtOnce() {
    JobUseCase jobs = jobs();
    List<CompletableFuture<Optional<Lease>>> takers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> jobs.take(NAME, ONCE, LONG))).limit(AT_ONCE).toList();

    List<Lease> leases = takers.stream().flatMap(taker -> taker.join().stream()).toList();

    assertThat(leases).containsExactly(new Lease(NAME, 1, Instant.EPOCH));
  }

  @Test
  protected void takeShouldAnswerNothingWhenTheJobIsHeldOrWasDoneInThisPeriod() {
    Lease lease = take(ONCE, LONG);
    assertThat(jobs().take(NAME, ONCE, LONG)).as("held").isEmpty();
    assertThat(jobs().take(new JobName("another"), ONCE, LONG)).isPresent();

    Instant before = now();
    Job job = jobs().finish(lease, true);

    assertThat(job).isEqualTo(find(NAME)).isEqualTo(jobs().look(NAME));
    assertThat(job.heldUntil()).isNull();
    assertThat(Objects.requireNonNull(job.done()).period()).isEqualTo(lease.period());
    assertThat(job.done().at()).isBetween(before, now());
    assertThat(job.done().well()).isTrue();
    assertThat(jobs().take(NAME, ONCE, LONG)).as("done").isEmpty();
  }

  @Test
  protected void takeShouldGiveTheJobOncePerPeriodWhenPeriodsPass() {
    Lease first = take(OFTEN, LONG);
    jobs().finish(first, false);

    Lease second = eventually(() -> jobs().take(NAME, OFTEN, LONG));

    assertThat(second.fence()).isEqualTo(2);
    assertThat(second.period()).isAfter(first.period());
    assertThat(find(NAME).done()).as("until it is done anew").isNotNull().extracting(Done::well).isEqualTo(false);
  }

  @Test
  protected void takeShouldGiveAnUnfinishedJobToAnotherWhenItsLeaseHasEnded() {
    Lease first = take(ONCE, SHORT);
    Instant end = Objects.requireNonNull(find(NAME).heldUntil());

    Lease second = takeOver();

    assertThat(now()).isAfterOrEqualTo(end);
    assertThat(second).isEqualTo(new Lease(NAME, first.fence() + 1, first.period()));
  }

  @Test
  protected void overtakenShouldBeRefusedWhateverItDoes() {
    Lease overtaken = take(ONCE, SHORT);
    Lease lease = takeOver();
    Job before = find(NAME);

    assertLost(() -> jobs().finish(overtaken, true), overtaken);
    assertLost(() -> jobs().renew(overtaken, LONG), overtaken);
    jobs().giveBack(overtaken);

    assertThat(find(NAME)).isEqualTo(before);
    jobs().finish(lease, true);
    assertLost(() -> jobs().finish(lease, true), lease);
  }

  @Test
  protected void requireShouldFailTheUnitOnceAndLeaveNothingOfItWhenTheJobWasTakenOver() {
    Lease overtaken = take(ONCE, SHORT);
    takeOver();
    AtomicInteger runs = new AtomicInteger();

    assertLost(
        () ->
            scribe(
                scribe -> {
                  runs.incrementAndGet();
                  scribe.create(1);
                  scribe.repositories().jobs().require(overtaken);
                }),
        overtaken);

    assertThat(runs).hasValue(1);
    assertThat(this.<Long>read(repositories -> repositories.changes().last())).isZero();
  }

  @Test
  protected void requireShouldLetTheUnitPassWhenNobodyTookTheJobOver() {
    Lease lease = take(ONCE, LONG);
    Job before = find(NAME);

    Job seen = commit(repositories -> repositories.jobs().require(lease));

    assertThat(seen).isEqualTo(before).isEqualTo(find(NAME));
  }

  @Test
  protected void renewShouldHoldTheJobLongerAlsoWhenItsLeaseHasEndedAndNobodyTookIt() {
    Lease lease = take(ONCE, Duration.ZERO);

    jobs().renew(lease, LONG);

    assertThat(find(NAME).heldUntil()).isAfter(now().plus(LONG).minusSeconds(60));
    assertThat(jobs().take(NAME, ONCE, LONG)).isEmpty();
    jobs().finish(lease, true);
  }

  @Test
  protected void giveBackShouldLetAnotherTakeTheJobAtOnce() {
    Lease lease = take(ONCE, LONG);

    jobs().giveBack(lease);

    Lease next = take(ONCE, LONG);
    assertThat(next.fence()).isEqualTo(lease.fence() + 1);
    assertLost(() -> jobs().finish(lease, true), lease);
  }

  @Test
  protected void serversShouldAgreeWhenTheirOwnClocksAreFarApart() {
    JobUseCase ahead = Comptoir.over(storage()).clock(new SettableClock(Moments.at(1_000_000_000))).open().jobs();
    JobUseCase behind = Comptoir.over(storage()).clock(new SettableClock(Instant.EPOCH)).open().jobs();

    Lease lease = behind.take(NAME, ONCE, LONG).orElseThrow();

    assertThat(ahead.take(NAME, ONCE, LONG)).as("held").isEmpty();
    behind.finish(lease, true);
    assertThat(ahead.take(NAME, ONCE, LONG)).as("done").isEmpty();
  }
}
