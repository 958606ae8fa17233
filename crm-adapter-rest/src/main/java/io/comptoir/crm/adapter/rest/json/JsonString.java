package io.comptoir.crm.adapter.rest.json;

/** Text with its escapes resolved; well-formed Unicode. */
public record JsonString(String value) implements Json {
  @Override
  public String toString() {
    return "string of " + value.length();
  }
}
