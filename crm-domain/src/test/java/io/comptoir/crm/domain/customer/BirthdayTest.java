package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayTest {
  @ParameterizedTest
  @ValueSource(strings = {"1984-03-14", "--03-14", "--02-29", "2000-02-29", "1850-01-01"})
  void parseShouldReadBackItsOwnTextWhenTheDayExists(String text) {
    assertThat(Birthday.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1984-02-31", "--02-30", "1900-02-29", "1984-13-01", "14.03.1984", "", "--3-4", "0000-01-01"})
  void parseShouldRefuseWhenNoCalendarHasTheDay(String text) {
    assertThatThrownBy(() -> Birthday.parse(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.BIRTHDAY_UNUSABLE));
  }

  @Test
  void isAfterShouldHoldOnlyWhenTheYearIsKnownAndTheDayLiesAhead() {
    LocalDate today = LocalDate.of(2026, 11, 21);

    assertThat(Birthday.parse("2026-11-22").isAfter(today)).isTrue();
    assertThat(Birthday.parse("2026-11-21").isAfter(today)).isFalse();
    assertThat(Birthday.parse("--12-24").isAfter(today)).isFalse();
  }
}
