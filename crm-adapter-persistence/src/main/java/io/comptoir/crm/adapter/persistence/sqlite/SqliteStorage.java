package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.port.out.UnitOfWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The customer file in one SQLite file. Thread-safe.
 *
 * <p>One thread writes, each unit in a transaction that is on the disk before it is answered; reads run beside it on
 * connections of their own, each on one consistent state. Another process may use the same file at the same time.
 */
public final class SqliteStorage implements Storage {
  private final Path file;
  private final byte[] secret;
  private final Writer writer;
  private final WriterThread units;
  private final Readers readers;
  private final Connections connections;

  private SqliteStorage(DataFolder folder, byte[] secret, Connections connections, SqliteSettings settings) {
    this.file = folder.database();
    this.secret = secret;
    this.connections = connections;
    this.writer = new Writer(connections, folder, settings);
    this.units = WriterThread.start(writer, settings);
    this.readers = new Readers(connections, settings);
  }

  /** Opens what is kept at {@code folderOrFile}, or makes it. */
  public static SqliteStorage at(Path folderOrFile) {
    return at(folderOrFile, SqliteSettings.ofDefaults());
  }

  /**
   * Opens what is kept at {@code folderOrFile}, or makes it: a folder that holds {@code comptoir.db}, or a file whose
   * name ends with {@code .db}. The secret lies beside it.
   *
   * @throws StorageUnavailableException when it cannot be opened, with one line that says what to do
   */
  public static SqliteStorage at(Path folderOrFile, SqliteSettings settings) {
    DataFolder folder = DataFolder.at(folderOrFile);
    return over(folder, new Connections(folder.database(), settings), settings);
  }

  /** Opens what is kept in a folder, over connections that a test may watch. */
  static SqliteStorage over(DataFolder folder, Connections connections, SqliteSettings settings) {
    NativeLibrary.require();
    DoubtfulFiles.refuse(folder.database());
    byte[] secret = folder.prepare();
    new DatabaseFile(folder.database(), connections, settings).open();
    return new SqliteStorage(folder, secret, connections, settings);
  }

  /** Whether there is a database at {@code folderOrFile} already; {@link #at(Path)} would make one. */
  public static boolean exists(Path folderOrFile) {
    return Files.isRegularFile(DataFolder.at(folderOrFile).database());
  }

  /**
   * Reads the whole file and answers the first damage that the engine itself finds, in its words; empty when it finds none.
   * Whether the facts are those that were written is another question: that is the chain's.
   */
  public Optional<String> damage() {
    return new EngineCheck(connections).damage();
  }

  /**
   * Has somebody told when the disk failed to sync the database, so that nothing can be written any more until the file is
   * opened by a new process: the best is to end this one at once. It is told on the thread that writes.
   */
  public void whenInDoubt(Consumer<String> listener) {
    writer.whenInDoubt(listener);
  }

  /** The file that holds the database. */
  public Path file() {
    return file;
  }

  @Override
  public UnitOfWork unitOfWork() {
    return units.first();
  }

  @Override
  public UnitOfWork backgroundWork() {
    return units.behind();
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    return readers.read(question);
  }

  // Nobody may send work while this says no: an empty unit finds out whether it works again.
  @Override
  public boolean isWritable() {
    boolean alive = units.isAlive();
    if (alive && !writer.isWorking()) {
      units.first().submit(repositories -> Boolean.TRUE);
    }
    return alive && writer.isWorking();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public void close() {
    units.close();
    readers.close();
  }
}
