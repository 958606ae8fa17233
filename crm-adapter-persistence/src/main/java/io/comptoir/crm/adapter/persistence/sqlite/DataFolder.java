package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the database lies, with its secret beside it. Both are made for their owner's eyes only. */
record DataFolder(Path folder, Path database) {
  private static final String DATABASE = "comptoir.db";
  private static final String SECRET = "secret.key";

  /** The folder, or the folder of the file. */
  static DataFolder at(Path folderOrFile) {
    Path path = folderOrFile.toAbsolutePath().normalize();
    boolean file = Files.isRegularFile(path) || (!Files.exists(path) && path.toString().endsWith(".db"));
    return file ? new DataFolder(path.getParent(), path) : new DataFolder(path, path.resolve(DATABASE));
  }

  /** Makes what is missing: the folder, the secret and an empty database. Answers the secret. */
  byte[] prepare() {
    try {
      Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      byte[] secret = secret();
      if (!Files.exists(database)) {
        create(database);
      }
      return secret;
    } catch (IOException e) {
      throw new StorageUnavailableException("The data folder " + folder + " cannot be used: " + reason(e), e);
    }
  }

  private byte[] secret() throws IOException {
    Path file = folder.resolve(SECRET);
    if (!Files.exists(file) && Files.exists(database) && Files.size(database) > 0) {
      throw new StorageUnavailableException("The secret of the database is missing: put " + file + " back");
    }
    return new SecretFile(file).read();
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly(file, "rw-------"));
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // another process opens the same folder for the first time
    }
  }

  /** What makes a new file its owner's only, where the file system knows owners. */
  static FileAttribute<?>[] ownerOnly(Path path, String permissions) throws IOException {
    Path existing = path;
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    FileStore store = Files.getFileStore(existing);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }

  /** Has the database and its place in the folder written to the disk. */
  void sync() throws IOException {
    try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    // Some systems do not open folders; there the folder needs no sync.
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
