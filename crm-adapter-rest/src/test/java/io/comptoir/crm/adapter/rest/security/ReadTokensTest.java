package io.comptoir.crm.adapter.rest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:04:05Z");
  private static final CustomerId CAMILLE = CustomerId.parse("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d90");
  private static final CustomerId OTHER = CustomerId.parse("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d91");

  private final ReadTokens tokens = new ReadTokens("a secret of thirty-two bytes and".getBytes());
  private final Caller till = caller("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d01");
  private final String token = tokens.issue(till, CAMILLE, NOW);

  @Test
  void verifyShouldHoldForTheTermWhenEverythingFits() {
    assertThat(tokens.verify(token, till, CAMILLE, NOW)).isTrue();
    assertThat(tokens.verify(token, till, CAMILLE, NOW.plus(ReadTokens.TERM).minusSeconds(1))).isTrue();
    assertThat(tokens.verify(token, till, CAMILLE, NOW.plus(ReadTokens.TERM))).isFalse();
  }

  @Test
  void verifyShouldFailWhenKeyCustomerOrSecretDiffer() {
    ReadTokens others = new ReadTokens("another secret of 32 bytes or so".getBytes());

    assertThat(tokens.verify(token, caller("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d02"), CAMILLE, NOW)).isFalse();
    assertThat(tokens.verify(token, till, OTHER, NOW)).isFalse();
    assertThat(others.verify(token, till, CAMILLE, NOW)).isFalse();
  }

  @Test
  void verifyShouldFailWhenAnyCharacterIsChanged() {
    // The last character carries bits that are not part of the token.
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(tokens.verify(changed, till, CAMILLE, NOW)).as("position %d", at).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "not base64url!", "é"})
  void verifyShouldFailWhenTheTokenIsNoToken(String text) {
    assertThat(tokens.verify(text, till, CAMILLE, NOW)).isFalse();
  }

  @Test
  void newShouldRefuseWhenTheSecretIsShort() {
    assertThatThrownBy(() -> new ReadTokens(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }

  private static Caller caller(String key) {
    return new Caller(KeyId.parse(key), Role.TILL, Set.of());
  }
}
