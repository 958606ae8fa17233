package io.comptoir.crm.bench.opponent;

import java.util.Locale;

/** What a server process can be. */
public enum Kind {
  /** The program as it ships: commits in groups, each on the disk before it is answered. */
  PRODUCT,
  /** The program with {@code synchronous=NORMAL}: still in groups, but not on the disk before it is answered. */
  NORMAL,
  /** The program with one commit for each unit, made by the thread that serves the request. */
  EACH,
  /** The program as it ships on the PostgreSQL of a house, on which others may work too. */
  HOUSE,
  /** What a straightforward program would do on the same stack, with the pool as its library ships it. */
  NAIVE,
  /** The same with a single connection, at which requests queue up in order instead of sleeping. */
  SINGLE,
  /** A resource on the program's stack that answers bytes it was given. */
  STATIC,
  /** The HTTP container alone, answering the same bytes. */
  BARE;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
