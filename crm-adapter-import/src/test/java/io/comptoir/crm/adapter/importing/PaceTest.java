package io.comptoir.crm.adapter.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private final Pace pace = new Pace(1.0, 0.25, 2_000);

  @ParameterizedTest
  @CsvSource({
    "100, 10, 10", // fast: as long as it was busy
    "100, 40, 10", // what is left of the 50 ms that 100 lines may take
    "100, 80, 20", // too slow already: the least
  })
  void restShouldShrinkToTheLeastWhenTheImportGetsSlow(long lines, long busyMillis, long restMillis) {
    assertThat(pace.rest(lines, Duration.ofMillis(busyMillis))).isEqualTo(Duration.ofMillis(restMillis));
  }

  @Test
  void restShouldBeNoneWhenNobodyIsWaiting() {
    assertThat(Pace.BREATHLESS.rest(100, Duration.ofSeconds(1))).isZero();
  }

  @Test
  void paceShouldBeRefusedWhenItContradictsItself() {
    assertThatThrownBy(() -> new Pace(0.1, 0.2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
