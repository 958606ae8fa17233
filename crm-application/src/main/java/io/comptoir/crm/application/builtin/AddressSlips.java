package io.comptoir.crm.application.builtin;

/** Undoes the slips that leave no address at all: blanks inside, commas for dots, signs typed twice. */
final class AddressSlips {
  private AddressSlips() {}

  static String mend(String text) {
    return text.replaceAll("\\s+", "")
        .replace(',', '.')
        .replaceAll("@+", "@")
        .replaceAll("\\.{2,}", ".")
        .replaceAll("\\.?@\\.?", "@")
        .replaceAll("^[.<]+|[.;:>]+$", "");
  }
}
