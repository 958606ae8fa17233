package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.domain.search.SpellingKeys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** A customer file from before the search forgave slips has all words of its names in the vocabulary once it is migrated. */
class WordsOfNamesTest {
  private static final String BEFORE = "2";
  private static final Set<String> NAMES =
      Set.of("camille martin", "martin camille", "anne le goff", "le anne goff", "goff anne le", "martine", "li", "7eleven",
          "mhmd", "dwd alhussein", "alhussein dwd");
  private static final Set<String> WORDS = Set.of("camille", "martin", "martine", "anne", "goff", "7eleven", "mhmd", "dwd", "alhussein");
  private static final Set<String> SKELETONS =
      Set.of("+mrtn martin", "-mhmd mhmd", "-dfd dwd", "*hsn alhussein");

  @Test
  void migrationShouldTakeInTheWordsOfASqliteFile(@TempDir Path folder) throws SQLException {
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("house.db"));

    assertThat(vocabularyOf(file, "sqlite", Migrations.ofSqlite())).isEqualTo(expected()).containsAll(SKELETONS);
  }

  @Test
  void migrationShouldTakeInTheWordsOfAPostgresDatabase() throws SQLException {
    String name = EmbeddedHouse.createBare("UTF8");
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(EmbeddedHouse.url(name));

    assertThat(vocabularyOf(database, "postgresql", Migrations.ofPostgresql())).isEqualTo(expected()).containsAll(SKELETONS);
    EmbeddedHouse.drop(name);
  }

  private static Set<String> vocabularyOf(DataSource source, String engine, Migrations migrations) throws SQLException {
    Flyway.configure().dataSource(source).locations("classpath:db/" + engine).target(BEFORE).load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : NAMES) {
        statement.execute("insert into name_key (folded, customer, first) values ('" + name + "', 1, 0)");
      }
    }
    migrations.run(source);
    return vocabulary(source);
  }

  private static Set<String> vocabulary(DataSource source) throws SQLException {
    Set<String> rows = new TreeSet<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select spelling, word from name_spelling")) {
      while (row.next()) {
        rows.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return rows;
  }

  private static Set<String> expected() {
    return WORDS.stream().flatMap(WordsOfNamesTest::rows).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> rows(String word) {
    return SpellingKeys.of(word).stream().map(key -> key + " " + word);
  }
}
