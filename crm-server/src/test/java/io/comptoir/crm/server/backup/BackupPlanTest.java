package io.comptoir.crm.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a backup is due, and which may go. */
class BackupPlanTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final BackupPlan DAILY = new BackupPlan(Duration.ofDays(1), 3);

  private static BackupName daysAgo(int days) {
    return new BackupName(NOON.minus(Duration.ofDays(days)));
  }

  @Test
  void isDueShouldBeTrueWhenThereIsNoneYet() {
    assertThat(DAILY.isDue(List.of(), NOON)).isTrue();
  }

  @Test
  void isDueShouldCountFromTheLatest() {
    assertThat(DAILY.isDue(List.of(daysAgo(5), daysAgo(1), daysAgo(3)), NOON)).isTrue();
    assertThat(DAILY.isDue(List.of(daysAgo(5), daysAgo(1), daysAgo(3)), NOON.minusSeconds(1))).isFalse();
  }

  @Test
  void isDueShouldTakeNoNoticeOfBackupsFromTheFuture() {
    assertThat(DAILY.isDue(List.of(daysAgo(-3_000), daysAgo(2)), NOON)).isTrue();
    assertThat(DAILY.isDue(List.of(daysAgo(-3_000), daysAgo(0)), NOON)).isFalse();
  }

  @Test
  void outdatedShouldBeAllButTheNewest() {
    List<BackupName> all = IntStream.of(4, 0, 3, 1, 2).mapToObj(BackupPlanTest::daysAgo).toList();

    assertThat(DAILY.outdated(all, daysAgo(0))).containsExactly(daysAgo(3), daysAgo(4));
  }

  @Test
  void outdatedShouldNeverBeTheOneJustMade() {
    List<BackupName> all = List.of(daysAgo(-9), daysAgo(-8), daysAgo(-7), daysAgo(0), daysAgo(1));

    assertThat(DAILY.outdated(all, daysAgo(0))).containsExactly(daysAgo(-8), daysAgo(-7));
    assertThat(new BackupPlan(Duration.ofDays(1), 1).outdated(all, daysAgo(0)))
        .hasSize(4)
        .doesNotContain(daysAgo(0));
  }

  @Test
  void outdatedShouldBeNoneWhenThereAreFew() {
    assertThat(DAILY.outdated(List.of(daysAgo(0), daysAgo(1), daysAgo(2)), daysAgo(0))).isEmpty();
  }

  @Test
  void planShouldKeepAtLeastOne() {
    assertThatThrownBy(() -> new BackupPlan(Duration.ofDays(1), 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nameShouldBeReadAsItIsWritten() {
    assertThat(daysAgo(0).text()).isEqualTo("comptoir-20261122T120000Z");
    assertThat(BackupName.read("comptoir-20261122T120000Z")).contains(daysAgo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "comptoir", "comptoir-", "comptoir-20261122T120000", "comptoir-20260230T120000Z", "comptoir-20261122T120000Z.old",
    "Comptoir-20261122T120000Z", "comptoir-20261122T246060Z", "replaced-20261122T120000Z"
  })
  void nameShouldNotBeReadWhenItIsNotOurs(String text) {
    assertThat(BackupName.read(text)).isEmpty();
  }
}
