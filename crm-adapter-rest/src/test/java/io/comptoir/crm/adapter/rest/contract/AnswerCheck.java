package io.comptoir.crm.adapter.rest.contract;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Operation;
import io.comptoir.crm.adapter.rest.fixture.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares what a server answers with what the contract says it answers. */
public final class AnswerCheck {
  private static final ContractDocument DOCUMENT = ContractDocument.read();
  private static final ContractSchemas SCHEMAS = ContractSchemas.closed(DOCUMENT);

  private AnswerCheck() {}

  /** What is wrong with an answer to a call; empty when nothing is, or when the contract has no such call. */
  public static List<String> faults(String method, String path, Answer answer) {
    return operation(method, path.split("\\?", 2)[0]).map(operation -> faults(operation, answer)).orElse(List.of());
  }

  static Optional<Operation> operation(String method, String path) {
    return DOCUMENT.operations().stream()
        .filter(operation -> operation.method().equals(method.toLowerCase(Locale.ROOT)))
        .filter(operation -> path.matches(operation.path().replaceAll("\\{[a-z]+}", "[^/]*")))
        .findFirst();
  }

  private static List<String> faults(Operation operation, Answer answer) {
    String status = Integer.toString(answer.status());
    if (!operation.statuses().contains(status)) {
      return List.of(operation + " does not answer " + status);
    }
    JsonNode stated = operation.node().get("responses").get(status);
    String pointer = stated.has("$ref")
        ? stated.get("$ref").asString().substring(1)
        : "/paths/" + escaped(operation.path()) + "/" + operation.method() + "/responses/" + status;
    String media = answer.header("Content-Type").orElse("").split(";")[0];
    if (!DOCUMENT.at(pointer).path("content").has(media)) {
      return List.of(operation + " does not answer " + status + " with " + media);
    }
    return SCHEMAS.faults(pointer + "/content/" + escaped(media) + "/schema", answer.body());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
