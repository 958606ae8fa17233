package io.comptoir.crm.adapter.importing.people;

/** How many lines something is so of that has to be said, and where to look first. Not thread-safe. */
final class Noticed {
  private long count;
  private String first = "";

  void in(long line) {
    in(line, "");
  }

  /** Keeps the first text, to be shown. */
  void in(long line, String text) {
    if (count++ == 0) {
      first = text.isEmpty() ? "the first in line " + line : text + " in line " + line;
    }
  }

  long count() {
    return count;
  }

  /** Where the first of them is; empty when there is none. */
  String first() {
    return first;
  }
}
