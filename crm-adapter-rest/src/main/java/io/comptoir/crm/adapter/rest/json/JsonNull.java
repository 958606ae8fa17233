package io.comptoir.crm.adapter.rest.json;

/** The literal {@code null}: absent. */
public record JsonNull() implements Json {
  static final JsonNull NULL = new JsonNull();

  @Override
  public String toString() {
    return "null";
  }
}
