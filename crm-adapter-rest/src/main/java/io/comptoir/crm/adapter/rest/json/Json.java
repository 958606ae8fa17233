package io.comptoir.crm.adapter.rest.json;

/**
 * A JSON value as it was sent: numbers keep their digits and members their order. Immutable. The text form of every
 * kind tells its size and never its content, so that no log shows what a till typed.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
  /** Whether this is the literal {@code null}, which means absent. */
  default boolean isNull() {
    return this instanceof JsonNull;
  }
}
