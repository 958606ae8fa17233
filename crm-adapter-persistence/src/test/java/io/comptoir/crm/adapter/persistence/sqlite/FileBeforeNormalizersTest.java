package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.port.out.NormalizerChangedException;
import io.comptoir.crm.application.port.out.RecognitionKeys.Maker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first tables, which did not say whose keys it has. */
class FileBeforeNormalizersTest {
  private static final String THE_ONLY_ONE_THERE_WAS = "library-1:phone-9.0.43:jmail-2.2.2:icu4j-79.1";

  @TempDir Path folder;

  @BeforeEach
  void makeFirstTables() throws IOException {
    Files.write(folder.resolve("secret.key"), new byte[32]);
    Flyway.configure().dataSource(url(), "", "").locations("classpath:db/sqlite").target("1").load().migrate();
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("comptoir.db");
  }

  private void addSomebody() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url())) {
      connection.createStatement().execute(
          "insert into customer (uuid, provisional, version, created_at, changed) values (x'01', 0, 1, 1, 1)");
    }
  }

  private Optional<Maker> maker() {
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      return storage.read(repositories -> repositories.recognitionKeys().maker());
    }
  }

  @Test
  void makerShouldBeTheOnlyOneThereWasWhenSomebodyIsOnFile() throws SQLException {
    addSomebody();

    assertThat(maker()).contains(new Maker(THE_ONLY_ONE_THERE_WAS, null));
  }

  @Test
  void openShouldBeRefusedWhenAnotherNormaliserReadsIt() throws SQLException {
    addSomebody();

    assertThatThrownBy(() -> Comptoir.open(SqliteStorage.at(folder)))
        .isInstanceOf(NormalizerChangedException.class)
        .hasMessageContaining(THE_ONLY_ONE_THERE_WAS)
        .hasMessageContaining("crm reindex");
  }

  @Test
  void makerShouldBeWhoeverOpensItWhenNobodyIsOnFile() {
    assertThat(maker()).isEmpty();

    Comptoir.open(SqliteStorage.at(folder)).close();

    assertThat(maker().map(Maker::madeBy)).contains(new BuiltInNormalizer().id());
  }
}
