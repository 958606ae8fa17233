package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.Lanes.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is written with whom. */
@Timeout(20)
class LanesTest {
  private final Lanes lanes = new Lanes(100);

  private static Submitted<Boolean> unit() {
    return new Submitted<>(repositories -> true, Runnable::run);
  }

  private List<Submitted<?>> first(int count) {
    List<Submitted<?>> units = units(count);
    units.forEach(unit -> assertThat(lanes.first(unit)).isEqualTo(Arrival.WAITING));
    return units;
  }

  private List<Submitted<?>> behind(int count) {
    List<Submitted<?>> units = units(count);
    units.forEach(unit -> assertThat(lanes.behind(unit)).isEqualTo(Arrival.WAITING));
    return units;
  }

  private static List<Submitted<?>> units(int count) {
    return Stream.<Submitted<?>>generate(LanesTest::unit).limit(count).toList();
  }

  private List<Submitted<?>> gathered() {
    List<Submitted<?>> group = new ArrayList<>();
    assertThat(lanes.gather(group)).isTrue();
    return group;
  }

  @Test
  void gatherShouldTakeATillsUnitsBeforeThoseThatCameEarlierBehind() {
    List<Submitted<?>> behind = behind(10);
    List<Submitted<?>> first = first(3);

    assertThat(gathered()).startsWith(first.toArray(Submitted<?>[]::new)).hasSize(4).endsWith(behind.get(0));
  }

  @Test
  void gatherShouldTakeFewAtATimeWhenAllWaitBehind() {
    List<Submitted<?>> behind = behind(10);

    assertThat(gathered()).isEqualTo(behind.subList(0, 4));
    List<Submitted<?>> late = first(1);
    assertThat(gathered()).containsExactly(late.get(0), behind.get(4));
    assertThat(gathered()).isEqualTo(behind.subList(5, 9));
    assertThat(gathered()).isEqualTo(behind.subList(9, 10));
  }

  @Test
  void gatherShouldLeaveOutWhatWaitsBehindWhenTheGroupIsFull() {
    List<Submitted<?>> behind = behind(1);
    List<Submitted<?>> first = first(65);

    assertThat(gathered()).isEqualTo(first.subList(0, 64));
    assertThat(gathered()).containsExactly(first.get(64), behind.get(0));
  }

  @Test
  void gatherShouldTakeThoseThatGoFirstInTheirOrder() {
    List<Submitted<?>> first = first(64);

    assertThat(gathered()).isEqualTo(first);
  }

  @Test
  void gatherShouldWaitForAUnitInEitherLane() {
    CompletableFuture<List<Submitted<?>>> waiting = CompletableFuture.supplyAsync(this::gathered);

    List<Submitted<?>> behind = behind(1);

    assertThat(waiting.join()).isEqualTo(behind);
  }

  @Test
  void arrivalShouldBeRefusedInTheLaneThatIsFullOnly() {
    behind(100);

    assertThat(lanes.behind(unit())).isEqualTo(Arrival.FULL);
    first(100);
    assertThat(lanes.first(unit())).isEqualTo(Arrival.FULL);
    gathered();
    assertThat(lanes.first(unit())).isEqualTo(Arrival.WAITING);
  }

  @Test
  void gatherShouldEndOnceEverythingThatCameBeforeTheCloseIsTaken() {
    List<Submitted<?>> behind = behind(5);
    lanes.close();

    assertThat(lanes.first(unit())).isEqualTo(Arrival.CLOSED);
    assertThat(lanes.behind(unit())).isEqualTo(Arrival.CLOSED);
    assertThat(gathered()).isEqualTo(behind.subList(0, 4));
    assertThat(gathered()).isEqualTo(behind.subList(4, 5));
    assertThat(lanes.gather(new ArrayList<>())).isFalse();
  }
}
