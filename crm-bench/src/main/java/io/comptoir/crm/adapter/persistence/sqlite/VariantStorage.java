package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The engine with one thing changed, so that its price can be measured: a weaker setting, or no group commit. It stands in
 * the engine's package, so that the program itself has no switch that would make it lose what it acknowledged.
 */
public final class VariantStorage {
  private VariantStorage() {}

  /** The engine of the program. */
  public static Storage full(Path folder) {
    return SqliteStorage.at(folder);
  }

  /** The engine with {@code synchronous=NORMAL}, which may lose the last commits when the power fails. */
  public static Storage normal(Path folder) {
    SqliteSettings settings = SqliteSettings.ofDefaults();
    DataFolder data = DataFolder.at(folder);
    return SqliteStorage.over(data, new Normal(data.database(), settings), settings);
  }

  /**
   * The engine for building files of which nothing is acknowledged: it does not sync, and keeps in memory what very large
   * units change, instead of writing the same pages again and again.
   */
  public static Storage unsynced(Path folder) {
    SqliteSettings settings = SqliteSettings.ofDefaults();
    DataFolder data = DataFolder.at(folder);
    return SqliteStorage.over(data, new Unsynced(data.database(), settings), settings);
  }

  /** The engine with one commit for each unit, made by the thread that brings it; as durable as the program's. */
  public static Storage commitEach(Path folder) {
    SqliteSettings settings = SqliteSettings.ofDefaults();
    DataFolder data = DataFolder.at(folder);
    Storage engine = SqliteStorage.at(folder, settings);
    return new CommitEach(engine, new Writer(new Connections(data.database(), settings), data, settings));
  }

  private static final class Normal extends Connections {
    Normal(Path file, SqliteSettings settings) {
      super(file, settings);
    }

    @Override
    Connection connect(SQLiteConfig config) throws SQLException {
      config.setSynchronous(SynchronousMode.NORMAL);
      return super.connect(config);
    }
  }

  private static final class Unsynced extends Connections {
    private static final String[] PRAGMAS = {
      "pragma synchronous = off",
      "pragma cache_size = -4000000",
      "pragma wal_autocheckpoint = 250000",
      // In memory, every statement would walk through all that its unit has put aside.
      "pragma temp_store = file"
    };

    Unsynced(Path file, SqliteSettings settings) {
      super(file, settings);
    }

    @Override
    LogLimits logLimits() {
      return LogLimits.none();
    }

    @Override
    Connection writer() throws SQLException {
      Connection connection = super.writer();
      try (Statement statement = connection.createStatement()) {
        for (String pragma : PRAGMAS) {
          statement.execute(pragma);
        }
      }
      return connection;
    }
  }

  private record CommitEach(Storage engine, Writer writer) implements Storage, UnitOfWork {
    @Override
    public <T> CompletionStage<T> submit(Work<T> work) {
      Submitted<T> unit = new Submitted<>(work, Runnable::run);
      synchronized (writer) {
        writer.run(List.of(unit));
        writer.tidy(() -> false);
      }
      return unit.answer();
    }

    @Override
    public UnitOfWork unitOfWork() {
      return this;
    }

    @Override
    public <T> T read(Function<Repositories, T> question) {
      return engine.read(question);
    }

    @Override
    public boolean isWritable() {
      return writer.isWorking();
    }

    @Override
    public byte[] secret() {
      return engine.secret();
    }

    @Override
    public void close() {
      synchronized (writer) {
        writer.close();
      }
      engine.close();
    }
  }
}
