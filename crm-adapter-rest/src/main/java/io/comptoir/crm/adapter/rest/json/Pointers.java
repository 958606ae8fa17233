package io.comptoir.crm.adapter.rest.json;

/** Writes JSON Pointers (RFC 6901); the whole document is the empty text. */
public final class Pointers {
  private Pointers() {}

  /** The member {@code name} of the object at {@code parent}. */
  public static String member(String parent, String name) {
    return parent + '/' + name.replace("~", "~0").replace("/", "~1");
  }

  /** The item at {@code index}, from 0, of the array at {@code parent}. */
  public static String item(String parent, int index) {
    return parent + '/' + index;
  }
}
