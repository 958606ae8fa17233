package io.comptoir.crm.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTimeTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-21T14:00:00Z");

  @Test
  void effectiveShouldBeWhatTheTillSaysWhenItsClockIsWithinTwoMinutes() {
    ReportedTime time = new ReportedTime(RECEIVED.minusSeconds(30), RECEIVED.minusSeconds(120), RECEIVED);

    assertThat(time.effective()).isEqualTo(new EffectiveTime(RECEIVED.minusSeconds(30), false, RECEIVED));
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_600, -121, 121, 3_600, 86_400})
  void effectiveShouldBeCorrectedWhenTheTillsClockIsOff(long secondsOff) {
    Instant sent = RECEIVED.plusSeconds(secondsOff);
    ReportedTime time = new ReportedTime(sent.minusSeconds(600), sent, RECEIVED);

    assertThat(time.effective()).isEqualTo(new EffectiveTime(RECEIVED.minusSeconds(600), false, RECEIVED));
  }

  @Test
  void effectiveShouldBeSuspectWhenTheCorrectionExceedsADay() {
    Instant sent = RECEIVED.minus(Duration.ofDays(365));
    EffectiveTime effective = new ReportedTime(sent.minusSeconds(60), sent, RECEIVED).effective();

    assertThat(effective.suspect()).isTrue();
    assertThat(effective.at()).isEqualTo(RECEIVED.minusSeconds(60));
    assertThat(effective.whenRestricting()).isEqualTo(RECEIVED);
  }

  @Test
  void effectiveShouldNeverLieAfterReceptionWhenTheTillIsAhead() {
    ReportedTime time = new ReportedTime(RECEIVED.plusSeconds(110), RECEIVED.plusSeconds(60), RECEIVED);

    assertThat(time.effective().at()).isEqualTo(RECEIVED);
  }

  @Test
  void effectiveShouldBeSuspectWhenTheClockAtSendingIsMissing() {
    EffectiveTime effective = new ReportedTime(RECEIVED.minusSeconds(60), null, RECEIVED).effective();

    assertThat(effective).isEqualTo(new EffectiveTime(RECEIVED.minusSeconds(60), true, RECEIVED));
  }

  @Test
  void effectiveShouldBeReceptionAndSuspectWhenTheMomentIsMissing() {
    assertThat(new ReportedTime(null, RECEIVED, RECEIVED).effective())
        .isEqualTo(new EffectiveTime(RECEIVED, true, RECEIVED));
  }
}
