package io.comptoir.crm.adapter.rest.contract;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates against the schemas of the contract, in place, so that their references are followed as readers do. */
final class ContractSchemas {
  private static final String ADDRESS = "https://contract.example/openapi";

  private final SchemaRegistry registry;

  private ContractSchemas(JsonNode document) {
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
  }

  /** The schemas as they are written: answers may hold members that the contract does not know. */
  static ContractSchemas asWritten(ContractDocument document) {
    return new ContractSchemas(document.root());
  }

  /** The schemas with no member let in that is not described, so that a misspelt one in an example is found. */
  static ContractSchemas closed(ContractDocument document) {
    JsonNode copy = document.root().deepCopy();
    new ContractDocument(copy).places()
        .filter(place -> place.isBelow("/components/schemas/"))
        .filter(place -> place.node().path("properties").isObject() && !place.node().has("additionalProperties"))
        .toList()
        .forEach(place -> ((ObjectNode) place.node()).put("additionalProperties", false));
    return new ContractSchemas(copy);
  }

  /** What is wrong with a value, by the schema at a pointer into the document; empty when nothing is. */
  List<String> faults(String schemaPointer, JsonNode value) {
    return registry
        .getSchema(SchemaLocation.of(ADDRESS + "#" + schemaPointer))
        .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
