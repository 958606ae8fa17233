package io.comptoir.crm.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static FaultCode refusal(String amount, String currency) {
    return catchThrowableOfType(InvalidValueException.class, () -> Money.parse(amount, currency)).code();
  }

  @Nested
  class Parse {
    @ParameterizedTest
    @CsvSource({
        "0,EUR,0.00", "-0,EUR,0.00", "1290.00,EUR,1290.00", "-129.5,EUR,-129.50", "007,JPY,7", "1.234,KWD,1.234",
        "0.0001,EUR,0.0001", "999999999999999,JPY,999999999999999", "99999999999.9999,CHF,99999999999.9999"})
    void parseShouldKeepTheValueWhenWrittenAsTheContractSays(String amount, String currency, String text) {
      assertThat(Money.parse(amount, currency).amountText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "1 ", " 1", "+1",
        "1e3", "1E3", "1.", ".5", "-", "--1", "1,50", "1.2.3", "0x1", "NaN", "Infinity", "١",
        "1_000", "1\n", "1000000000000000", "0000000000000001", "100000000000.0001",
        "11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"})
    void parseShouldRefuseAnAmountWhenItIsNoDecimalStringOfFifteenDigits(String amount) {
      assertThat(refusal(amount, "EUR")).isEqualTo(FaultCode.AMOUNT_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "EU", "XXX", "XAU", "ZZZ", "€", " EUR"})
    void parseShouldRefuseACurrencyWhenIsoKnowsNoneOrItHasNoDecimals(String currency) {
      assertThat(refusal("1", currency)).isEqualTo(FaultCode.CURRENCY_UNKNOWN);
    }

    @Test
    void parseShouldRefuseDecimalsWhenThereAreMoreThanFour() {
      assertThat(refusal("1.00000", "EUR")).isEqualTo(FaultCode.AMOUNT_DECIMALS);
    }

    @ParameterizedTest
    @CsvSource({"1.000,EUR", "1.0,JPY", "1.0000,KWD", "1.005,CHF"})
    void parseTotalShouldRefuseDecimalsWhenMoreAreWrittenThanTheCurrencyHas(String amount, String currency) {
      assertThat(catchThrowableOfType(InvalidValueException.class, () -> Money.parseTotal(amount, currency)).code())
          .isEqualTo(FaultCode.AMOUNT_DECIMALS);
      assertThat(Money.parse(amount, currency).signum()).isEqualTo(1);
    }

    @Test
    void parseShouldNotRepeatWhatWasTypedWhenItRefuses() {
      assertThat(catchThrowableOfType(InvalidValueException.class, () -> Money.parse("secret", "EUR")))
          .hasMessageNotContaining("secret");
    }
  }

  @Nested
  class Value {
    @ParameterizedTest
    @CsvSource({"1.50,1.5", "100,100.00", "0,0.00", "-0,0"})
    void equalsShouldCompareValuesWhenScalesDiffer(String one, String other) {
      Money same = Money.parse(other, "EUR");
      assertThat(Money.parse(one, "EUR")).isEqualTo(same).hasSameHashCodeAs(same);
    }

    @Test
    void equalsShouldTellCurrenciesApart() {
      assertThat(Money.parse("1", "EUR")).isNotEqualTo(Money.parse("1", "CHF"));
    }

    @Test
    void toStringShouldShowTheCurrencysDecimalsWhenTheValueNeedsFewer() {
      assertThat(Money.parse("1.5", "EUR")).hasToString("1.50 EUR");
      assertThat(Money.parse("100", "JPY")).hasToString("100 JPY");
      assertThat(Money.parse("0.1", "KWD")).hasToString("0.100 KWD");
    }

    @Test
    void constructorShouldRefuseAnAmountThatWouldFillTheMemory() {
      assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("1E+999999999"), EUR));
      assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("0.00001"), EUR));
    }
  }

  @Nested
  class Arithmetic {
    @ParameterizedTest
    @CsvSource({
        "0.125,1,EUR,0.13", "0.125,-1,EUR,-0.13", "0.1249,1,EUR,0.12", "1.5,1,JPY,2", "1.4999,1,JPY,1",
        "0.0005,1,KWD,0.001", "19.99,0.350,CHF,7.00", "3,-2,EUR,-6.00",
        "999999999999999,999999999999,JPY,999999999998999000000000001"})
    void timesShouldRoundHalfUpToTheCurrencysDecimals(String price, String quantity, String currency, String expected) {
      assertThat(Money.parse(price, currency).times(Quantity.parse(quantity)).amountText()).isEqualTo(expected);
    }

    @Test
    void plusShouldRefuseWhenCurrenciesDiffer() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse("1", "EUR").plus(Money.parse("1", "CHF")));
    }

    @Test
    void plusShouldBeExactWhenSumsOutgrowWhatCanBeTyped() {
      Money most = Money.parse("999999999999999", "JPY");
      assertThat(most.plus(most).amountText()).isEqualTo("1999999999999998");
      assertThat(most.plus(most.negate())).isEqualTo(Money.zero(most.currency()));
    }

    @ParameterizedTest
    @CsvSource({"EUR,0.01", "JPY,1", "KWD,0.001", "CHF,0.01"})
    void minorUnitShouldBeTheSmallestAmountOfTheCurrency(String currency, String unit) {
      assertThat(Money.zero(Currency.getInstance(currency)).minorUnit().amountText()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"1.00,1.01,true", "1.00,0.99,true", "1.00,1.02,false", "1.00,-1.00,false", "1.00,1.0101,false"})
    void isWithinOneMinorUnitOfShouldIncludeTheUnitItself(String one, String other, boolean within) {
      assertThat(Money.parse(one, "EUR").isWithinOneMinorUnitOf(Money.parse(other, "EUR"))).isEqualTo(within);
    }

    @Test
    void fitsCurrencyShouldCompareTheValueWithTheCurrencysDecimals() {
      assertThat(Money.parse("1.001", "EUR").fitsCurrency()).isFalse();
      assertThat(Money.parse("1.001", "KWD").fitsCurrency()).isTrue();
      assertThat(Money.parse("1.5", "JPY").fitsCurrency()).isFalse();
      assertThat(Money.parse("1.000", "EUR").fitsCurrency()).isTrue();
    }
  }
}
