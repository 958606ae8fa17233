package io.comptoir.crm.server.backup;

import java.nio.file.Path;

/** Copies the customer file. */
@FunctionalInterface
public interface BackupWriter {
  /** Writes a backup, checked and on the disk, into a folder that does not exist yet; throws when it cannot. */
  void write(Path to);
}
