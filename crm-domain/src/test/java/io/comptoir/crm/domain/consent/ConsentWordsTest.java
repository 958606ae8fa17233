package io.comptoir.crm.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.ContactKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConsentWordsTest {
  @Test
  void wordShouldBeThatOfTheContractWhenWrittenOnTheWire() {
    assertThat(Arrays.stream(Purpose.values()).map(Purpose::word))
        .containsExactly("service", "marketing", "personal_advice", "profiling", "ad_matching", "e_receipt");
    assertThat(Arrays.stream(Channel.values()).map(Channel::word))
        .containsExactly("email", "sms", "messaging", "phone", "post");
    assertThat(Arrays.stream(Manner.values()).map(Manner::word))
        .containsExactly("screen", "paper", "spoken", "web", "message");
    assertThat(Arrays.stream(DecisionKind.values()).map(DecisionKind::word))
        .containsExactly("granted", "refused", "withdrawn", "informed");
  }

  @Test
  void parseShouldGiveTheValueBackWhenGivenItsWord() {
    assertThat(Purpose.values()).allSatisfy(value -> assertThat(Purpose.parse(value.word())).contains(value));
    assertThat(Channel.values()).allSatisfy(value -> assertThat(Channel.parse(value.word())).contains(value));
    assertThat(Manner.values()).allSatisfy(value -> assertThat(Manner.parse(value.word())).contains(value));
    assertThat(DecisionKind.values()).allSatisfy(value -> assertThat(DecisionKind.parse(value.word())).contains(value));
    assertThat(Regime.values()).allSatisfy(value -> assertThat(Regime.parse(value.word())).contains(value));
  }

  @Test
  void parseShouldBeEmptyWhenTheWordIsNotInTheContract() {
    assertThat(Purpose.parse("Marketing")).isEmpty();
    assertThat(Channel.parse("fax")).isEmpty();
    assertThat(Manner.parse("")).isEmpty();
    assertThat(DecisionKind.parse("granted ")).isEmpty();
  }

  @Test
  void contactKindShouldBeThePhoneWhenTheChannelRunsOverIt() {
    assertThat(Arrays.stream(Channel.values()).map(Channel::contactKind))
        .containsExactly(
            ContactKind.EMAIL, ContactKind.PHONE, ContactKind.PHONE, ContactKind.PHONE, ContactKind.POST);
  }
}
