package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Looks a copy over, from its header to every page, whatever its size. */
final class CopyCheck {
  private CopyCheck() {}

  /** What is wrong with a copy, to follow upon its name; empty when nothing is. */
  static Optional<String> fault(Path copy) {
    try (Connection connection = new Connections(copy, SqliteSettings.ofDefaults()).examiner();
        Statement statement = connection.createStatement()) {
      return fault(statement);
    } catch (SQLException e) {
      return Optional.of("is damaged (" + Failures.inWords(e) + ")");
    }
  }

  private static Optional<String> fault(Statement statement) throws SQLException {
    if (!answer(statement, "pragma application_id").equals(Long.toString(DatabaseFile.OURS))) {
      return Optional.of("holds no customer file of this program");
    }
    if (Integer.parseInt(answer(statement, "pragma user_version")) > Migrations.LATEST) {
      return Optional.of("was made by a newer version of this program, use that one");
    }
    boolean sound = answer(statement, "pragma quick_check(1)").equals("ok");
    return sound ? Optional.empty() : Optional.of("is damaged");
  }

  private static String answer(Statement statement, String pragma) throws SQLException {
    try (ResultSet row = statement.executeQuery(pragma)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
