package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite itself, which the driver unpacks into a folder that must allow programs to run. */
final class NativeLibrary {
  private NativeLibrary() {}

  static void require() {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError e) {
      String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
      throw new StorageUnavailableException(
          "SQLite cannot be unpacked into " + folder + ": start Java with -Dorg.sqlite.tmpdir= and a folder on a disk"
              + " that has space and allows programs to run",
          e);
    }
  }
}
