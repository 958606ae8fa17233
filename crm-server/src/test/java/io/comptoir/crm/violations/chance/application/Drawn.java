package io.comptoir.crm.violations.chance.application;

import java.util.UUID;

/** A use case that draws its own ids. */
record Drawn(UUID id) {
  static Drawn any() {
    return new Drawn(UUID.randomUUID());
  }
}
