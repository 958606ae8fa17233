package io.comptoir.crm.violations.generic.adapter;

/** Fails without saying how. */
final class Vague {
  private Vague() {}

  static void fail() {
    throw new RuntimeException("something");
  }
}
