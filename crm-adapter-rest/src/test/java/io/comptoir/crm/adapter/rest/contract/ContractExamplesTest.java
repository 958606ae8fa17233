package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractExamplesTest {
  private static final ContractDocument DOCUMENT = ContractDocument.read();
  private static final ContractSchemas AS_WRITTEN = ContractSchemas.asWritten(DOCUMENT);
  private static final ContractSchemas CLOSED = ContractSchemas.closed(DOCUMENT);

  static List<ContractExample> examples() {
    return ContractExample.all(DOCUMENT);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleShouldKeepToItsSchemaWhenShown(ContractExample example) {
    assertThat(AS_WRITTEN.faults(example.schema(), example.value())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleShouldHoldOnlyDescribedMembersWhenShown(ContractExample example) {
    assertThat(CLOSED.faults(example.schema(), example.value())).isEmpty();
  }

  @Test
  void examplesShouldAllBeShownWhenNamed() {
    Set<String> shown =
        DOCUMENT.places()
            .filter(place -> place.node().isString() && place.pointer().toString().endsWith("/$ref"))
            .map(place -> place.node().asString())
            .collect(Collectors.toSet());

    assertThat(DOCUMENT.at("/components/examples").propertyNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(shown).contains("#/components/examples/" + name));
  }

  @Test
  void bodyShouldShowAnExampleWhenItIsJson() {
    List<String> silent =
        DOCUMENT.places()
            .filter(place -> place.pointer().toString().matches(".*/content/[^/]*json"))
            .filter(place -> place.node().path("examples").isEmpty())
            .map(place -> place.pointer().toString())
            .toList();

    assertThat(silent).isEmpty();
  }

  @Test
  void noticeShouldShowTheHashOfItsTextWhenShown() throws Exception {
    JsonNode notice = DOCUMENT.at("/components/examples/NoticeTillOptIn/value");
    byte[] text = notice.get("text").asString().getBytes(StandardCharsets.UTF_8);

    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));

    assertThat(notice.get("text_sha256").asString()).isEqualTo(hash);
  }

  /** The tests of the test: what is broken must be found. */
  @Nested
  class WhenBroken {
    private static final String CAPTURE = "/components/schemas/Capture";

    static Stream<Arguments> breakages() {
      return Stream.of(
          breakage("no capture id", capture -> capture.remove("capture_id")),
          breakage("no UUID", capture -> capture.put("capture_id", "4711")),
          breakage("unknown member", capture -> capture.put("shop", "PAR-01")),
          breakage("amount as number", capture -> total(capture).put("amount", 1161.00)),
          breakage("five decimals", capture -> total(capture).put("amount", "1161.00000")),
          breakage("currency in lower case", capture -> total(capture).put("currency", "eur")),
          breakage("unknown purpose", capture -> consent(capture).put("purpose", "fun")),
          breakage("overlong name", capture -> customer(capture).put("given_name", "a".repeat(201))),
          breakage("bad field name", capture -> fields(capture).put("Ring size", "52")),
          breakage("unreadable time", capture -> capture.put("occurred_at", "yesterday")),
          breakage("unknown declined field", capture -> capture.putArray("declined").add("shoe_size")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void schemaShouldFindTheFaultWhenACaptureIsBroken(String what, Consumer<ObjectNode> breakage) {
      ObjectNode capture = (ObjectNode) DOCUMENT.at("/components/examples/CaptureFirstVisit/value").deepCopy();
      assertThat(AS_WRITTEN.faults(CAPTURE, capture)).isEmpty();

      breakage.accept(capture);

      assertThat(AS_WRITTEN.faults(CAPTURE, capture)).isNotEmpty();
    }

    @Test
    void closedSchemaShouldFindTheFaultWhenAnAnswerHasAMisspeltMember() {
      ObjectNode answer = (ObjectNode) DOCUMENT.at("/components/examples/CapturedCreated/value").deepCopy();
      ((ObjectNode) answer.get("customer")).put("displayname", "Camille Martin");

      assertThat(AS_WRITTEN.faults("/components/schemas/CaptureAnswer", answer)).isEmpty();
      assertThat(CLOSED.faults("/components/schemas/CaptureAnswer", answer)).isNotEmpty();
    }

    private static Arguments breakage(String what, Consumer<ObjectNode> breakage) {
      return Arguments.of(what, breakage);
    }

    private static ObjectNode total(ObjectNode capture) {
      return (ObjectNode) capture.at("/purchase/total");
    }

    private static ObjectNode consent(ObjectNode capture) {
      return (ObjectNode) capture.at("/consents/0");
    }

    private static ObjectNode customer(ObjectNode capture) {
      return (ObjectNode) capture.get("customer");
    }

    private static ObjectNode fields(ObjectNode capture) {
      return (ObjectNode) capture.at("/customer/custom_fields");
    }
  }
}
