package io.comptoir.crm.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.bench.load.WorkLoad.Work;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkLoadTest {
  @Test
  void closedShouldAddUpWhatAllWorkersDo() {
    AtomicInteger done = new AtomicInteger();
    Work work =
        () -> {
          Thread.sleep(2);
          done.incrementAndGet();
        };

    Answered answered = WorkLoad.closed(List.of(work, work, work), Duration.ofMillis(200));

    assertThat(answered.good()).isEqualTo(done.get()).isEqualTo(answered.latencies().getTotalCount());
    assertThat(answered.seconds()).isGreaterThanOrEqualTo(0.2);
    assertThat(answered.millis(0)).isGreaterThanOrEqualTo(1.9);
  }

  @Test
  void closedShouldFailWhenAPieceOfWorkFails() {
    Work broken =
        () -> {
          throw new IllegalStateException("no such table");
        };

    assertThatThrownBy(() -> WorkLoad.closed(List.of(broken), Duration.ofMillis(50)))
        .hasRootCauseMessage("no such table");
  }
}
