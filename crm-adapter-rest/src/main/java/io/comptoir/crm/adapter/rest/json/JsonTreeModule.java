package io.comptoir.crm.adapter.rest.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Lets an answer hold a value as it was sent, such as what was kept aside. */
final class JsonTreeModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  JsonTreeModule() {
    addSerializer(Json.class, new JsonTreeSerializer());
  }

  private static final class JsonTreeSerializer extends StdSerializer<Json> {
    JsonTreeSerializer() {
      super(Json.class);
    }

    @Override
    public void serialize(Json value, JsonGenerator generator, SerializationContext context) {
      generator.writeRawValue(CanonicalJson.text(value));
    }
  }
}
