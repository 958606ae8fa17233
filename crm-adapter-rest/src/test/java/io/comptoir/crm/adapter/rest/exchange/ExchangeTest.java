package io.comptoir.crm.adapter.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeTest {
  @Test
  void ofShouldKeepTheTraceWhenTheParentIsWellFormed() {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    assertThat(Exchange.of("a", parent).traceId()).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(Exchange.of("a", "Camille Martin").traceId()).isEmpty();
    assertThat(Exchange.of((String) null, null).requestId()).matches("[0-9a-f]{32}");
  }
}
