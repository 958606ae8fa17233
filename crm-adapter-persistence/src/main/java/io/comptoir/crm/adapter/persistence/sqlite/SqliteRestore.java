package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.SecretFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** Puts a backup into a data folder that no server uses. What is there is set aside, never deleted. */
public final class SqliteRestore {
  private static final long CHUNK = 4L << 20;

  private final DataFolder data;
  private final DataFolder backup;

  private SqliteRestore(DataFolder data, DataFolder backup) {
    this.data = data;
    this.backup = backup;
  }

  /**
   * Restores the backup in {@code from}. It is copied, checked and brought up to date before anything else is touched.
   *
   * @param lock the right to do so
   * @param replaceAt the time, when a customer file that is there may be set aside; empty to refuse then
   * @return the folder into which the customer file that was there was set aside
   * @throws BackupException when it could not be restored; then the data folder holds what it held
   * @throws DataInUseException when another program has the present customer file open
   */
  public static Optional<Path> into(
      ServerLock lock, Path from, Optional<Instant> replaceAt, CopyProgress progress) {
    return new SqliteRestore(lock.data(), DataFolder.in(from)).run(replaceAt, progress);
  }

  private Optional<Path> run(Optional<Instant> replaceAt, CopyProgress progress) {
    NativeLibrary.require();
    requireBackup();
    boolean taken = data.isTaken();
    if (taken && replaceAt.isEmpty()) {
      throw new BackupException(data.folder() + " holds a customer file: --replace sets it aside");
    }
    try {
      Draft.sweep(data);
      return fill(replaceAt.filter(at -> taken), progress);
    } catch (IOException e) {
      throw new BackupException("the backup could not be restored: " + DataFolder.reason(e), e);
    }
  }

  private void requireBackup() {
    if (!Files.isRegularFile(backup.database()) || !Files.isRegularFile(backup.secretFile())) {
      throw new BackupException(backup.folder() + " holds no backup: comptoir.db and secret.key must both be there");
    }
    if (Files.exists(Path.of(backup.database() + "-wal"))) {
      throw new BackupException(
          backup.folder() + " is in use, or was when a program was killed: copy it with 'crm backup --data' first");
    }
  }

  private Optional<Path> fill(Optional<Instant> replaceAt, CopyProgress progress) throws IOException {
    try (Draft draft = Draft.begin(data)) {
      copy(draft.database(), progress);
      draft.secret(new SecretFile(backup.secretFile()).read());
      CopyCheck.fault(draft.database()).ifPresent(this::refuse);
      bringUpToDate(draft.database());
      Optional<Path> aside = replaceAt.isPresent() ? Optional.of(setAside(draft, replaceAt.get())) : Optional.empty();
      draft.publish();
      return aside;
    }
  }

  // From here on the draft is the only customer file in the folder: a start refuses to make an empty one beside it.
  private Path setAside(Draft draft, Instant at) throws IOException {
    SetAside.requireUnused(data);
    draft.keep();
    return SetAside.move(data, at);
  }

  private void copy(Path draft, CopyProgress progress) throws IOException {
    try (FileChannel in = FileChannel.open(backup.database(), StandardOpenOption.READ);
        FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      long size = in.size();
      for (long done = 0; done < size; progress.reached(done, size)) {
        done += in.transferTo(done, Math.min(CHUNK, size - done), out);
      }
    }
  }

  private void refuse(String fault) {
    throw new BackupException("the backup in " + backup.folder() + " " + fault + "; nothing was restored");
  }

  private static void bringUpToDate(Path draft) {
    SqliteSettings settings = SqliteSettings.ofDefaults();
    new DatabaseFile(draft, new Connections(draft, settings), settings).open();
  }
}
