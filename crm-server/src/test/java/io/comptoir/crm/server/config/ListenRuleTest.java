package io.comptoir.crm.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1"})
  void refusalShouldBeAbsentWhenTheAddressIsThisMachineOnly(String address) throws UnknownHostException {
    assertThat(ListenRule.refusal(InetAddress.getByName(address), false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.20", "203.0.113.7"})
  void refusalShouldSayWhatToDoWhenOthersCanReachTheAddressAndThereIsNoKey(String address)
      throws UnknownHostException {
    InetAddress open = InetAddress.getByName(address);

    assertThat(ListenRule.refusal(open, false))
        .hasValueSatisfying(
            reason -> assertThat(reason).contains(open.getHostAddress(), "crm keys create --role admin"));
  }

  @Test
  void refusalShouldBeAbsentWhenAKeyIsConfigured() throws UnknownHostException {
    assertThat(ListenRule.refusal(InetAddress.getByName("0.0.0.0"), true)).isEmpty();
  }
}
