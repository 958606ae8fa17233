package io.comptoir.crm.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonFormTest {
  @Test
  void fieldsShouldHaveOneOrderWhateverTheOrderTheyCameIn() {
    List<String> names = List.of("phone", "email", "given_name", "family_name", "birthday", "title", "language");
    Map<String, String> given = new LinkedHashMap<>();
    names.forEach(name -> given.put(name, "x"));

    PersonForm person = new PersonForm(null, List.of(), given, null, given);

    List<String> sorted = names.stream().sorted().toList();
    assertThat(person.fields().keySet()).containsExactlyElementsOf(sorted);
    assertThat(person.customFields().keySet()).containsExactlyElementsOf(sorted);
  }
}
