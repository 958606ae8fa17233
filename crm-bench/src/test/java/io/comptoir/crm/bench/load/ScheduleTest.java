package io.comptoir.crm.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long MILLI = 1_000_000;

  @Test
  void dueShouldFollowTheRateAndNotTheAnswers() {
    Schedule schedule = Schedule.at(500);

    assertThat(schedule.dueNanos(3)).isEqualTo(6 * MILLI);
    assertThat(schedule.isDue(3, 6 * MILLI)).isTrue();
    assertThat(schedule.isDue(3, 6 * MILLI - 1)).isFalse();
  }

  @Test
  void latencyShouldCountFromWhenTheRequestWasDueWhenItIsSentLate() {
    long start = 1_000;

    assertThat(Schedule.at(500).countsFrom(3, start, start + 80 * MILLI)).isEqualTo(start + 6 * MILLI);
  }

  @Test
  void latencyShouldCountFromTheSendingWhenTheLoopIsClosed() {
    assertThat(Schedule.CLOSED.countsFrom(3, 1_000, 5_000)).isEqualTo(5_000);
    assertThat(Schedule.CLOSED.isDue(1_000_000, 0)).isTrue();
  }
}
