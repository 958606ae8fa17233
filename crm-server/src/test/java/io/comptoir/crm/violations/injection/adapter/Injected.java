package io.comptoir.crm.violations.injection.adapter;

import jakarta.inject.Inject;

/** Is given its parts behind its back. */
final class Injected {
  @Inject private String part;

  @Override
  public String toString() {
    return part;
  }
}
