package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import io.comptoir.crm.domain.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractOperationsTest {
  private static final ContractDocument DOCUMENT = ContractDocument.read();
  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::word).toList();

  static List<Operation> operations() {
    return DOCUMENT.operations();
  }

  static List<Operation> keyed() {
    return operations().stream().filter(operation -> !operation.isPublic()).toList();
  }

  @Test
  void operationIdsShouldBeUnique() {
    assertThat(operations()).extracting(Operation::id).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldSayWhoMayCallItWhenListed(Operation operation) {
    if (operation.isPublic()) {
      assertThat(operation.roles()).isEmpty();
    } else {
      assertThat(operation.roles()).isNotEmpty().isSubsetOf(ROLES).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldBeExplainedWhenListed(Operation operation) {
    assertThat(operation.node().path("summary").asString("")).isNotBlank();
    assertThat(operation.node().path("description").asString("")).isNotBlank();
    assertThat(operation.node().path("tags").size()).as("generators make one class of each tag").isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldListSuccessAndFailureWhenListed(Operation operation) {
    assertThat(operation.statuses()).anyMatch(status -> status.startsWith("2")).contains("500");
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void operationShouldListTheFailuresOfKeysWhenItNeedsOne(Operation operation) {
    assertThat(operation.statuses()).contains("401", "406", "503");
    if (!operation.roles().containsAll(ROLES)) {
      assertThat(operation.statuses()).contains("403");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldListTheFailuresOfBodiesWhenItTakesOne(Operation operation) {
    if (operation.hasBody()) {
      assertThat(operation.statuses()).contains("400", "415", "422");
    } else {
      assertThat(operation.statuses()).doesNotContain("415", "422");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldListTheFailuresOfVersionsWhenItAsksForOne(Operation operation) {
    if (sends(operation, "If-Match")) {
      assertThat(operation.statuses()).contains("412", "428");
    } else {
      assertThat(operation.statuses()).doesNotContain("412", "428");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldTakeAnIdempotencyKeyWhenItIsAPost(Operation operation) {
    assertThat(sends(operation, "Idempotency-Key")).isEqualTo(operation.method().equals("post"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldDeclareTheParametersOfItsPathWhenListed(Operation operation) {
    List<String> declared =
        operation.parameters(DOCUMENT).stream()
            .filter(parameter -> parameter.get("in").asString().equals("path"))
            .map(parameter -> "{" + parameter.get("name").asString() + "}")
            .toList();

    assertThat(operation.path().split("/")).filteredOn(part -> part.startsWith("{"))
        .containsExactlyInAnyOrderElementsOf(declared);
    if (!declared.isEmpty()) {
      assertThat(operation.statuses()).contains("404");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answerShouldNameItsRequestWhenGiven(Operation operation) {
    assertThat(responses(operation).values())
        .allSatisfy(response -> assertThat(response.path("headers").has("X-Request-Id")).isTrue());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void failureShouldBeAProblemOfItsStatusWhenGiven(Operation operation) {
    responses(operation).forEach((status, response) -> {
      if (status.startsWith("4") || status.startsWith("5")) {
        JsonNode problem = response.path("content").path("application/problem+json");
        assertThat(problem.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
        assertThat(problem.get("examples").valueStream().map(DOCUMENT::resolved).map(example -> example.get("value")))
            .isNotEmpty()
            .allSatisfy(value -> assertThat(value.get("status").asInt()).hasToString(status))
            .allSatisfy(value -> assertThat(value.get("type").asString()).isEqualTo(typeOf(value)));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answerShouldSayHowLongToWaitWhenItMayBeTriedAgain(Operation operation) {
    responses(operation).forEach((status, response) -> {
      if (status.equals("429") || status.equals("503")) {
        assertThat(response.get("headers").has("Retry-After")).isTrue();
      }
    });
  }

  private static String typeOf(JsonNode problem) {
    String code = problem.get("code").asString();
    return "urn:comptoir:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean sends(Operation operation, String header) {
    return operation.parameters(DOCUMENT).stream()
        .anyMatch(parameter -> parameter.get("name").asString().equals(header));
  }

  private static Map<String, JsonNode> responses(Operation operation) {
    return operation.node().get("responses").propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> DOCUMENT.resolved(entry.getValue())));
  }
}
