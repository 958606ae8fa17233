package io.comptoir.crm.adapter.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '\0', delimiter = '|', value = {
    "|MALFORMED_JSON", "{|MALFORMED_JSON", "{\"a\":1,}|MALFORMED_JSON", "{'a':1}|MALFORMED_JSON",
    "{\"a\":01}|MALFORMED_JSON", "{\"a\":NaN}|MALFORMED_JSON", "{\"a\":\"\t\"}|MALFORMED_JSON",
    "{\"a\":1} x|TRAILING_TOKENS", "{}{}|TRAILING_TOKENS", "{}]|TRAILING_TOKENS", "{} //|TRAILING_TOKENS",
    "{\"a\":1,\"a\":1}|DUPLICATE_KEY", "{\"a\":1,\"\\u0061\":2}|DUPLICATE_KEY", "{\"b\":{\"a\":null,\"a\":1}}|DUPLICATE_KEY",
    "{\"a\":\"\\ud800\"}|LONE_SURROGATE", "{\"a\":\"\\udc00\\ud800\"}|LONE_SURROGATE", "{\"\\ud800\":1}|LONE_SURROGATE",
    "{\"a\":\"\\ud800\\ud800\\udc00\"}|LONE_SURROGATE",
    "[]|NOT_AN_OBJECT", "null|NOT_AN_OBJECT", "1|NOT_AN_OBJECT", "\"a\"|NOT_AN_OBJECT",
    "{\"a\":123456789012345678901234567890123}|NUMBER_TOO_LONG", "{\"a\":-0.1234567890123456789012345678901}|NUMBER_TOO_LONG",
  })
  void objectShouldBeRefusedWithItsCodeWhenTheBodyIsUnusable(String json, FaultCode code) {
    assertFault(bytes(json == null ? "" : json), code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7b2261223a22ff227d", "7b2261223a22c0af227d", "7b2261223a22eda080227d", "fffe7b007d00", "7b2261223a22f4908080227d"})
  void objectShouldBeRefusedWhenTheBytesAreNotUtf8(String hex) {
    assertFault(HexFormat.of().parseHex(hex), FaultCode.NOT_UTF8);
  }

  @Test
  void objectShouldBeReadWhenAByteOrderMarkStandsFirst() {
    assertThat(JsonBody.object(bytes("\uFEFF{\"a\":1}")).members()).containsKey("a");
    assertFault(bytes("\uFEFF\uFEFF{}"), FaultCode.MALFORMED_JSON);
  }

  @Test
  void objectShouldBeReadWhenItIsAsDeepAndItsNumbersAsLongAsAllowed() {
    assertThat(JsonBody.object(nested(32)).members()).hasSize(1);
    assertThat(JsonBody.object(bytes("{\"a\":" + "1".repeat(32) + "}")).members()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 63, 64, 65, 1000, 40_000})
  void objectShouldBeRefusedWhenItIsTooDeep(int depth) {
    assertFault(nested(depth), FaultCode.TOO_DEEP);
  }

  @Test
  void numbersShouldKeepTheirDigitsWhenTheyAreRead() {
    JsonObject read = JsonBody.object(bytes("{\"a\":1.10,\"b\":1e9999999,\"c\":-0,\"d\":12345678901234567890.123456789}"));

    assertThat(CanonicalJson.text(read)).isEqualTo("{\"a\":1.10,\"b\":1e9999999,\"c\":-0,\"d\":12345678901234567890.123456789}");
    assertThat(((JsonNumber) read.get("a").orElseThrow()).asLong()).isEmpty();
    assertThat(((JsonNumber) read.get("b").orElseThrow()).asInt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 4_000_000})
  void numbersShouldBeRefusedQuicklyWhenTheyHaveAMillionDigits(int digits) {
    byte[] body = bytes("{\"a\":" + "9".repeat(digits) + "}");

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertFault(body, FaultCode.NUMBER_TOO_LONG));
  }

  @Test
  void textShouldBeTheSameWhenOnlyTheWritingDiffers() {
    String one = "{ \"b\" : [ 1 , true, null, {} , [] ],\n\"a\":\"\\u00e9\\/\\n\\ud83d\\ude00\\\"\\\\\\u0001\" }";
    String other = "{\"a\":\"é/\\u000a😀\\u0022\\u005c\\u0001\",\"b\":[1,true,null,{},[]]}";

    assertThat(canonical(one)).isEqualTo(canonical(other));
    assertThat(canonical(canonical(one))).isEqualTo(canonical(one));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '\0', delimiter = '|', value = {
    "{\"a\":1}|{\"a\":1.0}", "{\"a\":1}|{\"a\":\"1\"}", "{\"a\":null}|{}", "{\"a\":[1,2]}|{\"a\":[2,1]}", "{\"a\":[]}|{\"a\":{}}",
    "{\"a\":\"x\\\",\\\"b\\\":\\\"y\"}|{\"a\":\"x\",\"b\":\"y\"}",
  })
  void textShouldDifferWhenTheContentDiffers(String one, String other) {
    assertThat(canonical(one)).isNotEqualTo(canonical(other));
  }

  @Test
  void toStringShouldTellNoContentWhenATreeIsLogged() {
    JsonObject read = JsonBody.object(bytes("{\"Martin\":\"Camille\",\"n\":[\"Camille\",3120612]}"));

    assertThat(read.toString() + read.get("Martin") + read.get("n")).doesNotContain("Camille", "Martin", "3120612");
  }

  @Test
  void getShouldBeEmptyWhenAMemberIsNull() {
    JsonObject read = JsonBody.object(bytes("{\"a\":null}"));

    assertThat(read.get("a")).isEmpty();
    assertThat(read.has("a")).isTrue();
    assertThat(read.has("b")).isFalse();
  }

  @Test
  void memberShouldBeEscapedWhenItsNameHasSpecialCharacters() {
    assertThat(Pointers.item(Pointers.member(Pointers.member("", "a/b"), "~"), 0)).isEqualTo("/a~1b/~0/0");
  }

  private static void assertFault(byte[] body, FaultCode code) {
    assertThatThrownBy(() -> JsonBody.object(body))
        .isInstanceOfSatisfying(InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static String canonical(String json) {
    return CanonicalJson.text(JsonBody.parse(bytes(json)));
  }

  private static byte[] nested(int depth) {
    return bytes("{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
