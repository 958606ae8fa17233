package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @Test
  void keyShouldBeThePhoneThatEveryWritingShares() {
    assertThat(new PhoneNumber("+33612345678", null).key())
        .isEqualTo(new ContactKey(ContactKind.PHONE, "+33612345678"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "0612345678", "+33 612345678", "+123456", "+1234567890123456", "+٣٣٦١٢٣٤٥٦"})
  void constructorShouldRefuseATextThatIsNotInE164(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text, null));
  }
}
