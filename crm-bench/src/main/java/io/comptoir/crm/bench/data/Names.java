package io.comptoir.crm.bench.data;

import java.util.Locale;

/** Which family names people bear; given names are the same. */
public enum Names {
  /** Those of short lists and what can be put together of a few parts: some 1,300 words. */
  FEW(""),

  /** Hundreds of thousands, most of which hardly anybody bears: as in a country. */
  MANY("-many-names");

  private final String suffix;

  Names(String suffix) {
    this.suffix = suffix;
  }

  /** What a set of so many such people is called. */
  public String of(long customers) {
    return customers + suffix;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
