package io.comptoir.crm.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({"1,1", "1.0,1", "-2,-2", "0.350,0.35", "999999999999,999999999999",
      "123456.123456,123456.123456", "100,100"})
  void parseShouldKeepTheValueWhenWrittenAsTheContractSays(String text, String value) {
    assertThat(Quantity.parse(text)).hasToString(value).isEqualTo(Quantity.parse(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+1", "1e2", "1.", ".1", "1,5", "0.0000001", "1.0000000",
      "1234567890123", "1234567.123456"})
  void parseShouldRefuseWhenTheTextIsNoShortDecimalString(String text) {
    assertThat(catchThrowableOfType(InvalidValueException.class, () -> Quantity.parse(text)).code())
        .isEqualTo(FaultCode.QUANTITY_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"2,1,true", "1,1,false", "1,1.0,false", "-2,-1,false", "0.000001,0,true"})
  void exceedsShouldCompareValues(String one, String other, boolean more) {
    assertThat(Quantity.parse(one).exceeds(Quantity.parse(other))).isEqualTo(more);
  }
}
