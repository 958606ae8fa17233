package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to serve a data folder, or to put another customer file into it: one process holds it at a time. The
 * operating system takes it back when the process ends in whatever way. Thread-safe.
 */
public final class ServerLock implements AutoCloseable {
  private static final String NAME = "server.lock";

  // The system's lock is the process's, and is gone as soon as the process closes the file anywhere: within one process
  // the file is not even opened twice.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final DataFolder data;
  private final Path file;
  private final FileChannel channel;

  private ServerLock(DataFolder data, Path file, FileChannel channel) {
    this.data = data;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes it for the folder of {@code folderOrFile}, which is made if it is missing.
   *
   * @throws DataInUseException when somebody has it
   * @throws io.comptoir.crm.application.port.out.StorageUnavailableException when the folder cannot be used
   */
  public static ServerLock take(Path folderOrFile) {
    DataFolder data = DataFolder.at(folderOrFile);
    data.makeFolder();
    try {
      return take(data, data.folder().toRealPath().resolve(NAME));
    } catch (IOException e) {
      throw data.unusable(e);
    }
  }

  private static ServerLock take(DataFolder data, Path file) throws IOException {
    if (!HELD_HERE.add(file)) {
      throw inUse(data);
    }
    try {
      return new ServerLock(data, file, locked(data, file));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  private static FileChannel locked(DataFolder data, Path file) throws IOException {
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, PrivateFiles.ownerOnly(file, "rw-------"));
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw inUse(data);
    }
    return channel;
  }

  private static DataInUseException inUse(DataFolder data) {
    return new DataInUseException(
        "another server, or a command that writes, is using the data folder " + data.folder()
            + ": stop it first, or name another with --data");
  }

  DataFolder data() {
    return data;
  }

  /** Gives it back. The file stays, as removing it would let two others each lock a file of this name. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
