package io.comptoir.crm.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
  @ParameterizedTest
  @EnumSource(Role.class)
  void parseShouldGiveTheRoleBackWhenTheKeyWasWrittenForIt(Role role) {
    String text = KeyText.of(role, random(1)).reveal();

    assertThat(KeyText.parse(text)).map(KeyText::role).contains(role);
    assertThat(KeyText.parse(text)).map(KeyText::reveal).contains(text);
  }

  @Test
  void parseShouldBeEmptyWhenAnyOneCharacterIsMistyped() {
    String text = KeyText.of(Role.TILL, random(2)).reveal();

    for (int at = 0; at < text.length(); at++) {
      char other = text.charAt(at) == 'x' ? 'y' : 'x';
      String mistyped = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(KeyText.parse(mistyped)).as("position %d", at).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cmt_till_", "cmt_adm_abc", "Bearer", "cmt_back_é"})
  void parseShouldBeEmptyWhenTheTextIsNoKey(String text) {
    assertThat(KeyText.parse(text)).isEmpty();
  }

  @Test
  void toStringShouldHideTheSecretWhenAKeyIsLogged() {
    KeyText key = KeyText.of(Role.ADMIN, random(3));

    assertThat(key.toString()).startsWith("cmt_adm_").hasSizeLessThan(14);
    assertThat(key.reveal()).startsWith(key.hint()).hasSize("cmt_adm_".length() + 49);
  }

  @Test
  void ofShouldRefuseWhenThereAreTooFewRandomBytes() {
    assertThatThrownBy(() -> KeyText.of(Role.TILL, new byte[16])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void checkSumShouldAgreeWithTheJdkWhenTheTextIsAscii() {
    CRC32 expected = new CRC32();
    expected.update("cmt_till_123456789".getBytes(StandardCharsets.US_ASCII));

    assertThat(new java.math.BigInteger(1, Crc32.of("cmt_till_123456789")).longValue()).isEqualTo(expected.getValue());
  }

  @Test
  void ofShouldKeepItsLengthWhenTheRandomBytesAreExtreme() {
    byte[] ones = new byte[KeyText.RANDOM_BYTES];
    java.util.Arrays.fill(ones, (byte) 0xFF);

    assertThat(KeyText.parse(KeyText.of(Role.TILL, ones).reveal())).isPresent();
    assertThat(KeyText.parse(KeyText.of(Role.TILL, new byte[KeyText.RANDOM_BYTES]).reveal())).isPresent();
  }

  private static byte[] random(long seed) {
    byte[] bytes = new byte[KeyText.RANDOM_BYTES];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
