package io.comptoir.crm.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.operation.JobFigures;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.in.JobUseCase;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.job.JobName;
import io.comptoir.crm.domain.job.Rhythm;
import io.comptoir.crm.testkit.fixture.SeededBytes;
import io.comptoir.crm.testkit.fixture.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers over one storage, at a clock that the test moves. */
@Timeout(30)
class JobScheduleTest {
  private static final JobName NAME = new JobName("count-stock");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final SettableClock clock = new SettableClock(NOON);
  private final JobUseCase jobs = Comptoir.open(new InMemoryStorage(new SeededBytes(1), clock)).jobs();
  private final List<String> runs = new ArrayList<>();

  private record Counting(List<String> runs, String server, Predicate<Hold> work) implements ScheduledJob {
    @Override
    public JobName name() {
      return NAME;
    }

    @Override
    public Rhythm rhythm() {
      return new Rhythm(Duration.ofHours(1));
    }

    @Override
    public boolean run(Hold hold) {
      runs.add(server + hold.lease().fence());
      return work.test(hold);
    }
  }

  private JobSchedule server(String name, Predicate<Hold> work) {
    return new JobSchedule(jobs, new Counting(runs, name, work));
  }

  private static JobFigures figures(Instant at, boolean well) {
    return new JobFigures(NAME.value(), Optional.of(at), Optional.of(well));
  }

  @Test
  void lookShouldDoTheJobOncePerPeriodAndShowItOnEveryServer() {
    JobSchedule one = server("one", hold -> true);
    JobSchedule other = server("other", hold -> false);
    assertThat(one.figures()).isEqualTo(new JobFigures(NAME.value(), Optional.empty(), Optional.empty()));

    one.look();
    other.look();
    clock.advance(Duration.ofMinutes(59));
    one.look();
    other.look();

    assertThat(runs).containsExactly("one1");
    assertThat(one.figures()).isEqualTo(figures(NOON, true)).isEqualTo(other.figures());

    Instant next = clock.advance(Duration.ofMinutes(1));
    other.look();
    one.look();

    assertThat(runs).containsExactly("one1", "other2");
    assertThat(one.figures()).isEqualTo(figures(next, false)).isEqualTo(other.figures());
  }

  @Test
  void lookShouldCountForNothingWhenAnotherServerTookTheJobOver() {
    JobSchedule other = server("other", hold -> true);
    JobSchedule slow =
        server(
            "slow",
            hold -> {
              clock.advance(Duration.ofMinutes(2));
              other.look();
              return false;
            });

    slow.look();

    assertThat(runs).containsExactly("slow1", "other2");
    assertThat(jobs.look(NAME).done()).isNotNull().satisfies(done -> assertThat(done.well()).isTrue());
  }

  @Test
  void keepShouldRenewTheLeaseAsLongAsTheJobGoesOn() {
    JobSchedule other = server("other", hold -> true);
    JobSchedule slow =
        server(
            "slow",
            hold -> {
              for (int step = 0; step < 5; step++) {
                clock.advance(Duration.ofSeconds(50));
                new Renewals(jobs, hold.lease(), Duration.ZERO, () -> false).keep();
                jobs.renew(hold.lease(), Duration.ofMinutes(1));
                other.look();
              }
              return true;
            });

    slow.look();

    assertThat(runs).containsExactly("slow1");
  }

  @Test
  void lookShouldShowAFailureAndLeaveTheJobToOthersForAWhile() {
    JobSchedule failing =
        server(
            "failing",
            hold -> {
              throw new StorageUnavailableException("The disk is full");
            });
    JobSchedule other = server("other", hold -> true);

    failing.look();
    clock.advance(Duration.ofMinutes(2));
    failing.look();
    other.look();

    assertThat(runs).containsExactly("failing1", "other2");
    assertThat(failing.figures().well()).contains(false);
    IntStream.range(0, 20).forEach(look -> failing.look());
    assertThat(failing.figures()).isEqualTo(other.figures());
  }

  @Test
  void closeShouldEndWhatIsUnderWayAndGiveItBack() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    JobSchedule stopping =
        server(
            "stopping",
            hold -> {
              begun.countDown();
              while (true) {
                hold.keep();
              }
            });
    Thread looking = new Thread(stopping::look);
    looking.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    stopping.close();
    looking.join();
    server("other", hold -> true).look();

    assertThat(runs).containsExactly("stopping1", "other2");
  }
}
