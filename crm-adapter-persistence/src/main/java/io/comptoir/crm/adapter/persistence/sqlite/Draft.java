package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import io.comptoir.crm.adapter.persistence.files.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A database and its secret under names that nobody takes for the real ones, until both are complete and on the disk. */
final class Draft implements AutoCloseable {
  private static final String SUFFIX = ".partial";

  private final DataFolder target;
  private final DataFolder names;
  private boolean kept;

  private Draft(DataFolder target) {
    this.target = target;
    this.names = new DataFolder(target.folder(), of(target.database()));
  }

  /** What a file is called as long as it is not complete. */
  static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + SUFFIX);
  }

  /** Begins with an empty database for its owner only; fails when somebody else has begun. */
  static Draft begin(DataFolder target) throws IOException {
    Draft draft = new Draft(target);
    Path file = draft.database();
    Files.createFile(file, PrivateFiles.ownerOnly(file, "rw-------"));
    return draft;
  }

  /** Takes away what an earlier one, broken off, left behind. */
  static void sweep(DataFolder target) {
    new Draft(target).clear();
  }

  Path database() {
    return names.database();
  }

  void secret(byte[] secret) throws IOException {
    SecretFile.write(of(target.secretFile()), secret);
  }

  /** Gives both their names, the database last: where it has its name, everything is there. */
  void publish() throws IOException {
    try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.force(true);
    }
    PrivateFiles.syncFolder(target.folder());
    Files.move(of(target.secretFile()), target.secretFile());
    Files.move(database(), target.database());
    PrivateFiles.syncFolder(target.folder());
  }

  /** Has it stay when it cannot be published, as nothing else is left in its place. */
  void keep() {
    kept = true;
  }

  /** Takes away what did not become complete. */
  @Override
  public void close() {
    if (!kept) {
      clear();
    }
  }

  private void clear() {
    try {
      for (Path file : names.databaseFiles()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(of(target.secretFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
