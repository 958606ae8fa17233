package io.comptoir.crm.adapter.persistence.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Has the engine read its whole file: whether tables and indexes agree, and whether every row points at one there is. */
record EngineCheck(Connections connections) {
  private static final String SOUND = "ok";

  Optional<String> damage() {
    try (Connection connection = connections.examiner();
        Statement statement = connection.createStatement()) {
      Optional<String> damage = pages(statement);
      return damage.isPresent() ? damage : references(statement);
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }

  private static Optional<String> pages(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("pragma integrity_check(1)")) {
      String answer = row.next() ? row.getString(1) : SOUND;
      return answer.equals(SOUND) ? Optional.empty() : Optional.of(answer);
    }
  }

  private static Optional<String> references(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("pragma foreign_key_check")) {
      return row.next()
          ? Optional.of("row %d of %s points at no %s".formatted(row.getLong(2), row.getString(1), row.getString(3)))
          : Optional.empty();
    }
  }
}
