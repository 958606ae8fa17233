package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import io.comptoir.crm.adapter.persistence.files.SecretFile;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

  /** The folder, which holds or is to hold the files under their usual names. */
  static DataFolder in(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    return new DataFolder(path, path.resolve(DATABASE));
  }

  Path secretFile() {
    return folder.resolve(SECRET);
  }

  /** The database and what the engine keeps beside it, whether it is there or not. */
  List<Path> databaseFiles() {
    return Stream.of("", "-wal", "-shm", "-journal").map(end -> Path.of(database + end)).toList();
  }

  /** Whether there is anything of a customer file. */
  boolean isTaken() {
    return Stream.concat(databaseFiles().stream(), Stream.of(secretFile())).anyMatch(Files::exists);
  }

  void makeFolder() {
    Path there = PrivateFiles.nearestExisting(folder);
    try {
      Files.createDirectories(folder, PrivateFiles.ownerOnly(folder, "rwx------"));
      // A folder is on the disk once the one it lies in was synced, however often its own files were.
      for (Path made = folder; !made.equals(there); made = made.getParent()) {
        PrivateFiles.syncFolder(made.getParent());
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Makes what is missing: the folder, the secret and an empty database. Answers the secret. */
  byte[] prepare() {
    makeFolder();
    refuseHalfRestored();
    try {
      makeDatabase();
      return secret();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  // The secret is made after the database, on the disk too: where there is one, there was a customer file.
  private void makeDatabase() throws IOException {
    boolean hadOne = Files.exists(secretFile());
    if (Files.exists(database)) {
      return;
    }
    if (hadOne) {
      throw new StorageUnavailableException(
          "The database " + database + " is missing, and its secret is there: put it back or restore a backup; to begin an "
              + "empty customer file, choose another folder");
    }
    create(database);
    PrivateFiles.syncFolder(folder);
  }

  // An empty customer file in place of the one that was being restored would look as if all were well.
  private void refuseHalfRestored() {
    if (!Files.exists(database) && Files.exists(Draft.of(database))) {
      throw new StorageUnavailableException(
          "In " + folder + " a backup, a restore or a migration was broken off: run that command again");
    }
  }

  StorageUnavailableException unusable(IOException e) {
    return new StorageUnavailableException("The data folder " + folder + " cannot be used: " + reason(e), e);
  }

  private byte[] secret() throws IOException {
    Path file = secretFile();
    if (!Files.exists(file) && Files.exists(database) && Files.size(database) > 0) {
      throw new StorageUnavailableException("The secret of the database is missing: put " + file + " back");
    }
    return new SecretFile(file).read();
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, PrivateFiles.ownerOnly(file, "rw-------"));
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // another process opens the same folder for the first time
    }
  }

  static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
