package io.comptoir.crm.adapter.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.domain.matching.BirthTraits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateStyleTest {
  @ParameterizedTest
  @CsvSource({
    "yyyyMMdd, 19801304, 1980, 13, 4",
    "dd.MM.yyyy, 04.03.1980, 1980, 3, 4",
    "d/M/yyyy, 4/11/1980, 1980, 11, 4",
    "yyyy, 1980, 1980, 0, 0",
    "dd-MM-yy, 04-03-80, 80, 3, 4"
  })
  void readShouldFollowTheFormatAndForgiveDaysThatNoCalendarHas(String format, String text, int year, int month, int day) {
    assertThat(BirthDateStyle.of(format).read(text)).contains(new BirthTraits(year, month, day));
  }

  @ParameterizedTest
  @CsvSource({"1980-03-04, 3, 4", "19800304, 3, 4", "1980/3/4, 3, 4", "1980-03, 3, 0", "1980, 0, 0", "1980-03-04T00:00, 3, 4"})
  void readShouldUnderstandYearMonthAndDayWhenNoFormatIsGiven(String text, int month, int day) {
    assertThat(BirthDateStyle.USUAL.read(text)).contains(new BirthTraits(1980, month, day));
  }

  @Test
  void readShouldBeEmptyWhenTheTextIsWrittenOtherwise() {
    assertThat(BirthDateStyle.of("yyyyMMdd").read("04.03.1980")).isEmpty();
    assertThat(BirthDateStyle.USUAL.read("unknown")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dd.MM", "yyyy-yyyy", "soon", "yyyy-MM-MM"})
  void ofShouldRefuseAFormatThatIsNone(String format) {
    assertThatThrownBy(() -> BirthDateStyle.of(format)).isInstanceOf(ImportException.class);
  }
}
