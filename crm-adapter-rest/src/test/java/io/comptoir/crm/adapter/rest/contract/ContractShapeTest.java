package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractShapeTest {
  private static final ContractDocument DOCUMENT = ContractDocument.read();

  @Test
  void documentShouldBeOpenApi31WhenRead() {
    assertThat(DOCUMENT.at("/openapi").asString()).startsWith("3.1.");
    assertThat(DOCUMENT.operations()).isNotEmpty();
  }

  @Test
  void referencesShouldLeadSomewhereInTheDocumentWhenFollowed() {
    assertThat(references())
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(reference).startsWith("#/components/"))
        .allSatisfy(reference -> assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void componentsShouldAllBeUsedWhenNamed() {
    Set<String> used = references();

    assertThat(named()).isNotEmpty().allSatisfy(name -> assertThat(used).contains(name));
  }

  /** Generated clients try every branch of a choice and fail when two fit, as lenient readers make them do. */
  @Test
  void choiceShouldBeBetweenAValueAndNullWhenThereIsOne() {
    List<JsonNode> choices =
        DOCUMENT.places()
            .filter(place -> place.pointer().toString().matches(".*/(oneOf|anyOf)"))
            .map(ContractDocument.Place::node)
            .toList();

    assertThat(choices)
        .isNotEmpty()
        .allSatisfy(choice -> assertThat(choice.size()).isEqualTo(2))
        .allSatisfy(choice -> assertThat(choice.at("/1/type").asString("")).isEqualTo("null"));
  }

  @Test
  void callsShouldNeedAKeyWhenTheySayNothingElse() {
    assertThat(DOCUMENT.at("/security/0").propertyNames()).containsExactly("key");
    assertThat(DOCUMENT.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
  }

  private static Set<String> references() {
    return DOCUMENT.places()
        .filter(place -> place.pointer().toString().endsWith("/$ref"))
        .map(place -> place.node().asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named() {
    JsonNode components = DOCUMENT.at("/components");
    return components.propertyStream()
        .filter(kind -> !kind.getKey().equals("securitySchemes"))
        .flatMap(kind -> kind.getValue().propertyNames().stream()
            .map(name -> "#/components/" + kind.getKey() + "/" + name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
