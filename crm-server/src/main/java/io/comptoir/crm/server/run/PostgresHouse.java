package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.postgresql.DatabaseLock;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.ServerConfig.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Opens the customer file in a PostgreSQL. Nothing of this engine is loaded by a server that does without it. */
final class PostgresHouse {
  private static final String SECRET = "secret.key";

  // A till waits three seconds for its answer.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int MILLIS_PER_SECOND = 1_000;

  private PostgresHouse() {}

  static Storage open(ServerConfig config, Database database) {
    return PostgresStorage.at(settings(database), secretFile(config));
  }

  /** Opens it for who holds the right to it alone. */
  static Storage open(DatabaseLock alone, ServerConfig config, Database database) {
    return PostgresStorage.under(alone, settings(database), secretFile(config));
  }

  /** The secret of the house, which is the same on all its servers. */
  static Path secretFile(ServerConfig config) {
    return config.data().resolve(SECRET);
  }

  /** How many calls it can answer at a time. */
  static int readers(Database database) {
    return settings(database).readers();
  }

  /** How far the feed of such a customer file is behind, in seconds. */
  static DoubleSupplier feedLag(Storage opened) {
    PostgresStorage storage = (PostgresStorage) opened;
    return () -> (double) storage.feedLag().toMillis() / MILLIS_PER_SECOND;
  }

  static PostgresSettings settings(Database database) {
    PostgresSettings settings =
        PostgresSettings.of(database.url())
            .withLogin(database.user().orElse(null), database.password().orElse(null))
            .withPatience(PATIENCE);
    return database.connections() == 0 ? settings : limited(settings, database.connections());
  }

  // One is needed for the numbers of changes, and one to ask whether the database is there.
  private static PostgresSettings limited(PostgresSettings settings, int connections) {
    int left = connections - 2;
    int writers = left / 2;
    return settings.withConnections(writers, left - writers);
  }
}
