package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of which the system could not say what of them is on the disk, for as long as this process lives. Its memory
 * holds what the disk may have lost, and so does the engine's count of what it brought over: only a new process, which reads
 * all of the log again, mends that.
 */
final class DoubtfulFiles {
  // Kept open: the last connection to close would bring over what is left of the log, and remove it.
  private static final Map<Path, Connection> KEPT_OPEN = new ConcurrentHashMap<>();

  private DoubtfulFiles() {}

  static void keepOpen(Path database, Connection connection) {
    KEPT_OPEN.put(database, connection);
  }

  static void refuse(Path database) {
    if (KEPT_OPEN.containsKey(database)) {
      throw refusal(database);
    }
  }

  static StorageUnavailableException refusal(Path database) {
    return new StorageUnavailableException(
        "The disk failed to sync " + database + ": nothing is lost, but this program must be started anew");
  }
}
