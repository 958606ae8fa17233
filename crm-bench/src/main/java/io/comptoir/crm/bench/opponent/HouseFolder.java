package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresStorage;
import io.comptoir.crm.application.port.out.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of one server that works on the PostgreSQL of a house: where that is, and the house's secret.
 *
 * @param folder where it lies
 */
public record HouseFolder(Path folder) {
  private static final String URL = "database.url";
  private static final String SECRET = "secret.key";

  /** Makes the folder of a server for a database; the secret is that of the folder whose customers are in it. */
  public static HouseFolder make(Path folder, String url, Path secretFrom) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(URL), url);
      Files.copy(secretFrom.resolve(SECRET), folder.resolve(SECRET), StandardCopyOption.REPLACE_EXISTING);
      return new HouseFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The engine of the program on that database. */
  public Storage open() {
    try {
      return PostgresStorage.at(PostgresSettings.of(Files.readString(folder.resolve(URL))), folder.resolve(SECRET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
