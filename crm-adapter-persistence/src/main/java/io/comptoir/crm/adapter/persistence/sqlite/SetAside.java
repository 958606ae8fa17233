package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moves a customer file out of the way, into a folder beside it that bears the time. */
final class SetAside {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'replaced-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SetAside() {}

  static Path move(DataFolder data, Instant at) throws IOException {
    Path aside = freshFolder(data.folder().resolve(STAMP.format(at)));
    for (Path file : data.databaseFiles()) {
      moveInto(aside, file);
    }
    moveInto(aside, data.secretFile());
    PrivateFiles.syncFolder(aside);
    return aside;
  }

  // In this mode the engine wants the file for itself. One that is damaged cannot be asked, and may be moved.
  static void requireUnused(DataFolder data) {
    if (!Files.exists(data.database())) {
      return;
    }
    Connections connections = new Connections(data.database(), SqliteSettings.ofDefaults());
    try (Connection connection = connections.examiner();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma locking_mode = exclusive");
      statement.executeQuery("select count(*) from sqlite_schema").close();
    } catch (SQLException e) {
      if (Failures.isBusy(e)) {
        throw new DataInUseException("another program is using " + data.database() + ": let it end first");
      }
    }
  }

  private static Path freshFolder(Path wanted) throws IOException {
    Path folder = wanted;
    for (int number = 2; Files.exists(folder); number++) {
      folder = wanted.resolveSibling(wanted.getFileName() + "-" + number);
    }
    return Files.createDirectory(folder, PrivateFiles.ownerOnly(folder, "rwx------"));
  }

  private static void moveInto(Path folder, Path file) throws IOException {
    if (Files.exists(file)) {
      Files.move(file, folder.resolve(file.getFileName()));
    }
  }
}
