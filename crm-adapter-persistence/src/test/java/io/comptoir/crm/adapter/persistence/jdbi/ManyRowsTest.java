package io.comptoir.crm.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManyRowsTest {
  @Test
  void textShouldRepeatTheRowAndKeepWhatFollows() {
    String one = "insert into t (a, b) values (?, nullif(?, 'X')) on conflict (a) do nothing";

    assertThat(ManyRows.text(one, 1)).isEqualTo(one);
    assertThat(ManyRows.text(one, 2))
        .isEqualTo("insert into t (a, b) values (?, nullif(?, 'X')), (?, nullif(?, 'X')) on conflict (a) do nothing");
  }

  @Test
  void fitsShouldBeFalseWhenRowsAreSelected() {
    assertThat(ManyRows.fits("insert into golden_value (customer) select ? from record")).isFalse();
    assertThat(ManyRows.fits("insert into golden_value (customer) values (?)")).isTrue();
  }

  @Test
  void valuesShouldFollowEachOther() {
    List<@Nullable Object[]> rows = List.of(new @Nullable Object[] {1, null}, new @Nullable Object[] {2, "b"});

    assertThat(ManyRows.values(rows)).containsExactly(1, null, 2, "b");
  }

  @Test
  void partsShouldHoldEverythingOnce() {
    assertThat(ManyRows.parts(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
    assertThat(ManyRows.parts(List.of(), 2)).isEmpty();
  }
}
