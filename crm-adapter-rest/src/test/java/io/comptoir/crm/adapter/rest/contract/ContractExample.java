package io.comptoir.crm.adapter.rest.contract;

import io.comptoir.crm.adapter.rest.contract.ContractDocument.Place;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value that the contract shows, and the schema that it is shown for.
 *
 * @param owner where the body, parameter, header or schema stands that shows it
 * @param name its name there
 * @param schema the pointer of its schema
 * @param value the value
 */
record ContractExample(String owner, String name, String schema, JsonNode value) {
  /** All of them: of bodies, parameters, headers and plain schemas. */
  static List<ContractExample> all(ContractDocument document) {
    return document.places().filter(place -> !place.isBelow("/components/examples")).flatMap(place ->
        Stream.of(ofBody(document, place), ofParameter(place), ofSchema(place)).flatMap(examples -> examples)).toList();
  }

  private static Stream<ContractExample> ofBody(ContractDocument document, Place place) {
    JsonNode node = place.node();
    if (!node.has("schema") || !node.path("examples").isObject()) {
      return Stream.empty();
    }
    return node.get("examples").propertyStream().map(example ->
        new ContractExample(
            place.pointer().toString(),
            example.getKey(),
            place.pointer() + "/schema",
            document.resolved(example.getValue()).get("value")));
  }

  private static Stream<ContractExample> ofParameter(Place place) {
    JsonNode node = place.node();
    return node.has("schema") && node.has("example")
        ? Stream.of(
            new ContractExample(place.pointer().toString(), "example", place.pointer() + "/schema", node.get("example")))
        : Stream.empty();
  }

  private static Stream<ContractExample> ofSchema(Place place) {
    JsonNode examples = place.node().path("examples");
    String pointer = place.pointer().toString();
    return examples.isArray()
        ? IntStream.range(0, examples.size())
            .mapToObj(index -> new ContractExample(pointer, "example " + index, pointer, examples.get(index)))
        : Stream.empty();
  }

  @Override
  public String toString() {
    return owner + " " + name;
  }
}
