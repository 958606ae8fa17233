package io.comptoir.crm.adapter.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NicknamesTest {
  @SuppressWarnings("unused")
  private static final List<String> LISTS = Nicknames.LISTS;

  @ParameterizedTest
  @FieldSource("LISTS")
  void readShouldFindFoldedWordsOnlyAndAtLeastTwoToALine(String list) {
    assertThat(Nicknames.read(list))
        .isNotEmpty()
        .allMatch(line -> line.matches("[a-z]+( [a-z]+)+"))
        .allMatch(line -> Arrays.stream(line.split(" ")).distinct().count() == line.split(" ").length);
  }
}
