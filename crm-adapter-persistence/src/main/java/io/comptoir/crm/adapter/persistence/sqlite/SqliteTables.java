package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import io.comptoir.crm.adapter.persistence.files.SecretFile;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A customer file as bare tables, for who moves all of it from one engine to another. Not thread-safe.
 *
 * <p>One that is being filled lies under a name that no server takes for a customer file, and what a killed program has
 * filled of it is found again.
 */
public final class SqliteTables implements AutoCloseable {
  private final DataFolder data;
  private final byte[] secret;
  private Path database;
  private Connection connection;

  private SqliteTables(DataFolder data, byte[] secret, Path database, Connection connection) {
    this.data = data;
    this.secret = secret;
    this.database = database;
    this.connection = connection;
  }

  /** Whether the folder holds a customer file, whole and under its own name. */
  public static boolean areIn(ServerLock lock) {
    return Files.exists(lock.data().database());
  }

  /**
   * Opens the customer file of a folder, to be read.
   *
   * @throws StorageUnavailableException when there is none, or it cannot be read
   */
  public static SqliteTables of(ServerLock lock) {
    DataFolder data = lock.data();
    if (!Files.isRegularFile(data.database()) || !Files.isRegularFile(data.secretFile())) {
      throw new StorageUnavailableException("There is no customer file with its secret in " + data.folder());
    }
    return open(data, secretOf(data).orElseThrow(), data.database());
  }

  /**
   * Opens the customer file that is being filled in a folder, or makes an empty one.
   *
   * @param secret the secret that it will have
   * @throws StorageUnavailableException when the folder cannot be used, or holds another customer file or its secret
   */
  public static SqliteTables beginningIn(ServerLock lock, byte[] secret) {
    DataFolder data = lock.data();
    if (Files.exists(data.database())) {
      throw new StorageUnavailableException(data.folder() + " holds a customer file: name a folder without one");
    }
    if (!secretOf(data).map(there -> Arrays.equals(there, secret)).orElse(true)) {
      throw new StorageUnavailableException(
          data.folder() + " holds the secret.key of another customer file: name another folder");
    }
    return open(data, secret.clone(), made(data));
  }

  private static Optional<byte[]> secretOf(DataFolder data) {
    try {
      Path file = data.secretFile();
      return Files.exists(file) ? Optional.of(new SecretFile(file).read()) : Optional.empty();
    } catch (IOException e) {
      throw data.unusable(e);
    }
  }

  private static Path made(DataFolder data) {
    Path draft = Draft.of(data.database());
    try {
      if (!Files.exists(draft)) {
        Files.createFile(draft, PrivateFiles.ownerOnly(draft, "rw-------"));
      }
      return draft;
    } catch (IOException e) {
      throw data.unusable(e);
    }
  }

  private static SqliteTables open(DataFolder data, byte[] secret, Path database) {
    NativeLibrary.require();
    DoubtfulFiles.refuse(database);
    SqliteSettings settings = SqliteSettings.ofDefaults();
    Connections connections = new Connections(database, settings);
    new DatabaseFile(database, connections, settings).open();
    return new SqliteTables(data, secret, database, connect(connections, !database.equals(data.database())));
  }

  private static Connection connect(Connections connections, boolean filled) {
    try {
      Connection connection = filled ? connections.filler() : connections.reader();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }

  /** The tables; what is written there is kept when it is committed. The same until the file gets its name. */
  public Connection connection() {
    return connection;
  }

  /** The secret that belongs to them. */
  public byte[] secret() {
    return secret.clone();
  }

  /** The file of the secret, once the tables are complete. */
  public Path secretFile() {
    return data.secretFile();
  }

  /** What SQLite itself finds wrong with what was filled and committed so far; empty when it is sound. */
  public Optional<String> damage() {
    return new EngineCheck(new Connections(database, SqliteSettings.ofDefaults())).damage();
  }

  /** Gives what was filled its name: from here on it is a customer file. The secret first: where the file is, both are. */
  public void publish() {
    try {
      closeForGood();
      sync(database);
      publishSecret();
      PrivateFiles.syncFolder(data.folder());
      Files.move(database, data.database());
      PrivateFiles.syncFolder(data.folder());
    } catch (IOException e) {
      throw data.unusable(e);
    }
    database = data.database();
    connection = connect(new Connections(database, SqliteSettings.ofDefaults()), true);
  }

  private void publishSecret() throws IOException {
    if (!Files.exists(data.secretFile())) {
      Path draft = Draft.of(data.secretFile());
      Files.deleteIfExists(draft);
      SecretFile.write(draft, secret);
      Files.move(draft, data.secretFile());
    }
  }

  // The last one to close brings over what is in the log, and removes it.
  private void closeForGood() {
    close();
    if (Files.exists(Path.of(database + "-wal"))) {
      throw new StorageUnavailableException("Another program has " + database + " open: end it, and begin again");
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }
}
