package io.comptoir.crm.violations.streams.adapter;

/** Writes past everybody. */
final class Printing {
  private Printing() {}

  static void print() {
    System.out.println("unasked");
  }
}
