package io.comptoir.crm.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.job.Job.Done;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {
  private static final JobName VERIFY = new JobName("verify");
  private static final Rhythm DAILY = new Rhythm(Duration.ofDays(1));
  private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Job done(String period) {
    return Job.fresh(VERIFY).finished(new Done(Instant.parse(period), NOON, true));
  }

  @Nested
  class Periods {
    @ParameterizedTest
    @CsvSource({
      "2026-11-22T00:00:00Z,    P1D,    2026-11-22T00:00:00Z",
      "2026-11-22T23:59:59.999Z,P1D,    2026-11-22T00:00:00Z",
      "2026-11-22T13:29:00Z,    PT1H,   2026-11-22T13:00:00Z",
      "2026-11-22T13:29:07Z,    PT2S,   2026-11-22T13:29:06Z",
      "1969-12-31T23:59:59Z,    P1D,    1969-12-31T00:00:00Z",
      "1970-01-09T00:00:00Z,    P7D,    1970-01-08T00:00:00Z",
    })
    void beginningShouldBeTheSameForAllMomentsOfOnePeriod(Instant moment, Duration period, Instant beginning) {
      assertThat(new Rhythm(period).beginning(moment)).isEqualTo(beginning);
    }

    @Test
    void rhythmShouldBeRefusedWhenPeriodsHaveNoLength() {
      assertThatThrownBy(() -> new Rhythm(Duration.ofNanos(999_999))).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class WhetherItIsDue {
    @Test
    void isDueShouldHoldWhenItWasNeverDone() {
      assertThat(Job.fresh(VERIFY).isDue(DAILY, NOON)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-22T00:00:00Z, false",
      "2026-11-21T00:00:00Z, true",
      "2026-11-23T00:00:00Z, false",
      "2027-11-22T00:00:00Z, true",
    })
    void isDueShouldHoldOnceInEachPeriodAndDistrustWhatWasDoneInAFarFuture(String period, boolean due) {
      assertThat(done(period).isDue(DAILY, NOON)).isEqualTo(due);
    }

    // Servers that change to another rhythm one by one: the job is done in the shorter one meanwhile, and no more often.
    @Test
    void isDueShouldAskWhenThePeriodBeganWhenItWasDoneInAnotherRhythm() {
      Rhythm hourly = new Rhythm(Duration.ofHours(1));

      assertThat(done("2026-11-22T00:00:00Z").isDue(hourly, NOON)).as("hourly, after daily").isTrue();
      assertThat(done("2026-11-22T12:00:00Z").isDue(DAILY, NOON)).as("daily, after hourly").isFalse();
    }

    @Test
    void isDueShouldNotHoldWhileSomebodyHoldsIt() {
      Job taken = Job.fresh(VERIFY).taken(NOON, MINUTE);

      assertThat(taken.isDue(DAILY, NOON.plusSeconds(59))).isFalse();
      assertThat(taken.isDue(DAILY, NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void isDueShouldHoldWhenALeaseEndsLaterThanAnyLeaseDoes() {
      Job taken = Job.fresh(VERIFY).taken(NOON.plus(Duration.ofDays(3_000)), MINUTE);

      assertThat(taken.isDue(DAILY, NOON)).isTrue();
    }
  }

  @Nested
  class Leases {
    @Test
    void takenShouldGiveEachLeaseALargerFence() {
      Job first = Job.fresh(VERIFY).taken(NOON, MINUTE);
      Job second = first.finished(new Done(MIDNIGHT, NOON, true)).taken(NOON, MINUTE);

      assertThat(first.lease(MIDNIGHT)).isEqualTo(new Lease(VERIFY, 1, MIDNIGHT));
      assertThat(second.lease(MIDNIGHT)).isEqualTo(new Lease(VERIFY, 2, MIDNIGHT));
    }

    @Test
    void heldByShouldKnowTheLastLeaseAloneUntilItIsFinishedOrGivenBack() {
      Job first = Job.fresh(VERIFY).taken(NOON, MINUTE);
      Lease lease = first.lease(MIDNIGHT);

      assertThat(first.heldBy(lease)).contains(first);
      assertThat(first.renewed(NOON, MINUTE).heldBy(lease)).isPresent();
      assertThat(first.taken(NOON, MINUTE).heldBy(lease)).isEmpty();
      assertThat(first.givenBack().heldBy(lease)).isEmpty();
      assertThat(first.finished(new Done(MIDNIGHT, NOON, true)).heldBy(lease)).isEmpty();
    }

    @Test
    void takenShouldRefuseALeaseThatIsTooLong() {
      Duration tooLong = Job.LONGEST_LEASE.plusMillis(1);

      assertThatThrownBy(() -> Job.fresh(VERIFY).taken(NOON, tooLong)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Job.fresh(VERIFY).renewed(NOON, tooLong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Verify", "verify 2", "-verify", "abcdefghijabcdefghijabcdefghijabcdefghija"})
  void nameShouldBeRefusedWhenItIsNotOfTheForm(String text) {
    assertThatThrownBy(() -> new JobName(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
