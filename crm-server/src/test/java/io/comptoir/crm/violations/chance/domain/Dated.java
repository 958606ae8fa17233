package io.comptoir.crm.violations.chance.domain;

import java.time.Instant;
import java.time.LocalDate;

/** A model that looks at the clock. */
record Dated(Instant at) {
  static Dated now() {
    return new Dated(Instant.now());
  }

  static LocalDate today() {
    return LocalDate.now();
  }
}
