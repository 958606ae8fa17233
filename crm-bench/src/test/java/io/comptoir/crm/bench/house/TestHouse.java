package io.comptoir.crm.bench.house;

import java.nio.file.Path;

/** The PostgreSQL of all tests of a run; it ends with their Java. */
public final class TestHouse {
  private static final HouseDatabase STARTED = start();

  private TestHouse() {}

  private static HouseDatabase start() {
    Path folder = Path.of("target", "postgresql-" + ProcessHandle.current().pid());
    return HouseDatabase.started(folder.toAbsolutePath());
  }

  public static HouseDatabase database() {
    return STARTED;
  }
}
