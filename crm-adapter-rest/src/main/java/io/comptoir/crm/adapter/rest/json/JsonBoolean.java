package io.comptoir.crm.adapter.rest.json;

/** True or false. */
public record JsonBoolean(boolean value) implements Json {
  @Override
  public String toString() {
    return "boolean";
  }
}
