package io.comptoir.crm.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
  private static final String URL = "jdbc:postgresql://db.example/house";

  private static List<String> problems(Map<String, String> settings) {
    return catchThrowableOfType(ConfigurationException.class, () -> ServerConfig.of(settings)).problems();
  }

  private static ServerConfig.Database database(String url) {
    return ServerConfig.of(Map.of("database.url", url)).database().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://localhost/house | localhost/house",
        "jdbc:postgresql://db1.example:5432,db2.example:5433/house?user=crm&password=s3cret | "
            + "db1.example:5432,db2.example:5433/house",
        "jdbc:postgresql://[::1]:5432/house?sslmode=verify-full | [::1]:5432/house",
      })
  void placeShouldNameHostsAndDatabaseAloneWhenItIsShown(String url, String place) {
    assertThat(database(url).place()).isEqualTo(place);
    assertThat(database(url).toString()).isEqualTo("Database[" + place + "]");
  }

  @Test
  void configShouldHideThePasswordWhenItIsPrinted() {
    ServerConfig config =
        ServerConfig.of(
            Map.of("database.url", URL + "?password=s3cret", "database.user", "crm", "database.password", "h1dden"));

    assertThat(config.database().orElseThrow().password()).contains("h1dden");
    assertThat(config.toString()).contains("db.example/house").doesNotContain("s3cret", "h1dden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://db.example/house?password=s3cret",
        "jdbc:mysql://db.example/house?password=s3cret",
        "jdbc:postgresql:house?password=s3cret",
        "jdbc:postgresql://db.example/?password=s3cret",
        "jdbc:postgresql://crm:s3cret@db.example/house",
        "jdbc:postgresql://db.example/house?password=s3cret with blanks",
        "s3cret",
      })
  void urlShouldBeRefusedWithoutShowingItWhenItIsNotOneOfPostgresql(String url) {
    assertThat(problems(Map.of("database.url", url)))
        .containsExactly(
            "database.url: what is given there cannot be used; give jdbc:postgresql://HOST:PORT/DATABASE, "
                + "with user and password in settings of their own");
  }

  @ParameterizedTest
  @CsvSource({"database.user,crm", "database.password,s3cret", "database.connections,20"})
  void settingsOfADatabaseShouldBeRefusedWhenNoneIsNamed(String key, String text) {
    assertThat(problems(Map.of(key, text)))
        .containsExactly(
            key + ": it says how to reach a database, and database.url names none; set both or neither");
  }

  @Test
  void nothingShouldBeRefusedWhenTheSettingsOfADatabaseAreEmpty() {
    Map<String, String> empty =
        Map.of("database.url", "", "database.user", " ", "database.password", "", "database.connections", "0");

    assertThat(ServerConfig.of(empty).database()).isEmpty();
  }

  @Test
  void backupsOfTheServerShouldBeRefusedWhenTheFileIsInADatabase() {
    Map<String, String> environment =
        Map.of("COMPTOIR_DATABASE_URL", URL, "COMPTOIR_BACKUP_FOLDER", "/backups");

    ConfigurationException refused =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> new ConfigurationReader(environment).read(Map.of("data", "absent"), Optional.empty()));

    assertThat(refused.problems())
        .singleElement()
        .asString()
        .startsWith("COMPTOIR_BACKUP_FOLDER: the server makes no backups of a PostgreSQL");
  }

  @Test
  void anUnusableUrlShouldBeTheOnlyProblemWhenALoginIsGivenToo() {
    assertThat(problems(Map.of("database.url", "elsewhere", "database.user", "crm"))).hasSize(1);
  }
}
