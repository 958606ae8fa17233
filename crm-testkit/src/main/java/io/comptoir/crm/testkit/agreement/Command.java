package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.testkit.fixture.Scribe;
import java.util.function.Consumer;

/** Something to write, with a name for the failure message. */
record Command(String name, Consumer<Scribe> work) {
  @Override
  public String toString() {
    return name;
  }
}
