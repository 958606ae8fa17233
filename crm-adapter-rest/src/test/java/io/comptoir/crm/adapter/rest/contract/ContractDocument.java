package io.comptoir.crm.adapter.rest.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract as it lies in the jar. Immutable by convention: whoever changes the tree copies it first. */
record ContractDocument(JsonNode root) {
  private static final String FILE = "/io/comptoir/crm/adapter/rest/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static ContractDocument read() {
    try (InputStream file = ContractDocument.class.getResourceAsStream(FILE)) {
      return new ContractDocument(YAML.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands at a pointer such as {@code /components/schemas/Capture}. */
  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** The node itself, or what it points at. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
  }

  /** All calls, in the order of the file. */
  List<Operation> operations() {
    return root.get("paths").propertyStream()
        .flatMap(path -> path.getValue().propertyStream()
            .filter(member -> METHODS.contains(member.getKey()))
            .map(member -> new Operation(path.getKey(), member.getKey(), member.getValue())))
        .toList();
  }

  /** Every node below the root with its pointer. */
  Stream<Place> places() {
    return places(new Place(JsonPointer.empty(), root));
  }

  private static Stream<Place> places(Place place) {
    return Stream.concat(Stream.of(place), place.children().flatMap(ContractDocument::places));
  }

  /** A node of the document and where it stands. */
  record Place(JsonPointer pointer, JsonNode node) {
    private Stream<Place> children() {
      if (node.isArray()) {
        return IntStream.range(0, node.size())
            .mapToObj(index -> new Place(pointer.appendIndex(index), node.get(index)));
      }
      return node.propertyStream().map(member -> new Place(pointer.appendProperty(member.getKey()), member.getValue()));
    }

    boolean isBelow(String prefix) {
      return pointer.toString().startsWith(prefix);
    }
  }

  /** One call. */
  record Operation(String path, String method, JsonNode node) {
    String id() {
      return node.path("operationId").asString("");
    }

    boolean isPublic() {
      return node.has("security") && node.get("security").isEmpty();
    }

    boolean hasBody() {
      return node.has("requestBody");
    }

    /** The roles that may call it. */
    List<String> roles() {
      return node.path("x-roles").valueStream().map(JsonNode::asString).toList();
    }

    /** The statuses it lists. */
    List<String> statuses() {
      return node.get("responses").propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Its parameters. */
    List<JsonNode> parameters(ContractDocument document) {
      return node.path("parameters").valueStream().map(document::resolved).toList();
    }

    @Override
    public String toString() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }
}
