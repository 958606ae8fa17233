package io.comptoir.crm.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void lineShouldTellRateAndTimeLeftByTheRateOfNow() {
    assertThat(Progress.line("customers", 25_000, 100_000, 1_000, 500))
        .isEqualTo("customers: 25,000 of 100,000, 1,000 a second, now 500, 2:30 left");
  }
}
