package io.comptoir.crm.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those that payment networks publish for tests. */
class CardNumbersTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          4111111111111111,                     ••••••••••••1111
          paid 4111 1111 1111 1111 today,       paid •••• •••• •••• 1111 today
          4111-1111-1111-1111,                  ••••-••••-••••-1111
          5555555555554444,                     ••••••••••••4444
          2223003122003222,                     ••••••••••••3222
          378282246310005,                      •••••••••••0005
          6011111111111117,                     ••••••••••••1117
          30569309025904,                       ••••••••••5904
          3530111333300000,                     ••••••••••••0000
          6200000000000005,                     ••••••••••••0005
          4222222222222,                        •••••••••2222
          4111 - 1111 - 1111 - 1111,            •••• - •••• - •••• - 1111
          4111  1111  1111  1111,               ••••  ••••  ••••  1111
          """)
  void maskShouldLeaveTheLastFourDigitsWhenTheTextHoldsACardNumber(String text, String masked) {
    assertThat(CardNumbers.mask(text)).isEqualTo(masked);
    assertThat(CardNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112", "9250012345678901", "03760000000017", "+33 6 12 34 56 78", "12 rue de la Paix 75002",
        "0000000000000000", "41111111111", "", "4111x1111x1111x1111",
        "4111    1111    1111    1111"
      })
  void maskShouldLeaveTheTextAloneWhenItHoldsNoCardNumber(String text) {
    assertThat(CardNumbers.mask(text)).isEqualTo(text);
  }

  @Test
  void maskShouldFindTheCardNumberWhenOtherDigitsStandBeforeIt() {
    assertThat(CardNumbers.mask("12 4111 1111 1111 1111")).endsWith("•••• 1111").doesNotContain("4111");
  }

  @Test
  void maskShouldMaskEveryCardNumberWhenThereAreSeveral() {
    assertThat(CardNumbers.mask("4111111111111111, 378282246310005")).isEqualTo("••••••••••••1111, •••••••••••0005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4", "5 ", "1-", " ", "4111111111111111 "})
  void maskShouldReadEveryTextInBoundedTimeAndStackWhenItIsLong(String part) {
    String text = part.repeat(200_000 / part.length());

    assertThat(CardNumbers.mask(text)).hasSameSizeAs(text);
  }
}
