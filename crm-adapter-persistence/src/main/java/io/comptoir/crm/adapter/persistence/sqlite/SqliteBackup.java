package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import io.comptoir.crm.adapter.persistence.files.SecretFile;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Copies a customer file while others write to it: the database as it stood at one moment, and its secret. The copy is
 * checked and on the disk before it gets its name.
 */
public final class SqliteBackup {
  private final DataFolder source;
  private final DataFolder target;
  private final CopyPace pace;

  SqliteBackup(DataFolder source, DataFolder target, CopyPace pace) {
    this.source = source;
    this.target = target;
    this.pace = pace;
  }

  /**
   * Writes a backup of {@code data} into the folder {@code to}, which must not exist or be empty. It holds everything
   * that was acknowledged before this was called.
   *
   * @throws StorageUnavailableException when there is nothing to copy at {@code data}
   * @throws BackupException when the backup could not be written; then there is none
   */
  public static void write(Path data, Path to, CopyProgress progress) {
    new SqliteBackup(DataFolder.at(data), DataFolder.in(to), CopyPace.POLITE).write(progress);
  }

  void write(CopyProgress progress) {
    NativeLibrary.require();
    requireSource();
    boolean made = !Files.exists(target.folder());
    boolean done = false;
    try {
      claim();
      fill(progress);
      done = true;
    } catch (SQLException e) {
      throw failed(Failures.inWords(e), e);
    } catch (IOException e) {
      throw failed(DataFolder.reason(e), e);
    } finally {
      if (made && !done) {
        removeFolder();
      }
    }
  }

  private void requireSource() {
    if (!Files.isRegularFile(source.database()) || !Files.isRegularFile(source.secretFile())) {
      throw new StorageUnavailableException(
          "There is no customer file with its secret in " + source.folder() + ": check --data");
    }
  }

  private void claim() throws IOException {
    Files.createDirectories(target.folder(), PrivateFiles.ownerOnly(target.folder(), "rwx------"));
    try (Stream<Path> inside = Files.list(target.folder())) {
      if (inside.findAny().isPresent()) {
        throw new BackupException(target.folder() + " is not empty: name a folder that is, or that does not exist yet");
      }
    }
  }

  private void fill(CopyProgress progress) throws SQLException, IOException {
    try (Draft draft = Draft.begin(target)) {
      Connections connections = new Connections(source.database(), SqliteSettings.ofDefaults());
      new SnapshotCopy(connections, pace).to(draft.database(), progress);
      draft.secret(new SecretFile(source.secretFile()).read());
      CopyCheck.fault(draft.database()).ifPresent(this::refuse);
      draft.publish();
      PrivateFiles.syncFolder(target.folder().getParent());
    }
  }

  private void refuse(String fault) {
    throw new BackupException("no backup was made: the copy of " + source.database() + " " + fault);
  }

  private BackupException failed(String why, Exception cause) {
    return new BackupException("no backup was made in " + target.folder() + ": " + why, cause);
  }

  private void removeFolder() {
    try {
      Files.deleteIfExists(target.folder());
    } catch (DirectoryNotEmptyException somebodyElses) {
      // it stays
    } catch (IOException e) {
      // the reason why there is no backup is told already
    }
  }
}
