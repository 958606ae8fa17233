package io.comptoir.crm.adapter.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How answers are written: records in snake_case, instants in RFC 3339, nothing for what is absent; a record that
 * must show its nulls says {@code @JsonInclude(ALWAYS)} itself.
 */
public final class Answers {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addModule(new JsonTreeModule())
          .build();

  private Answers() {}

  /** The JSON of a record, as UTF-8. */
  public static byte[] bytes(Object answer) {
    return MAPPER.writeValueAsBytes(answer);
  }
}
