package io.comptoir.crm.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.comptoir.crm.application.policy.DuplicatePolicy;
import io.comptoir.crm.application.policy.FieldPolicy;
import io.comptoir.crm.application.policy.FieldPolicy.Kind;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.policy.ShippedPrompts;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.prompt.PromptPolicy;
import io.comptoir.crm.domain.prompt.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
  @TempDir Path data;
  private Map<String, String> flags;

  @BeforeEach
  void pointAtTheDataFolder() {
    flags = Map.of("data", data.toString());
  }

  @Nested
  class Defaults {
    @Test
    void readShouldGiveTheDocumentedDefaultsWhenNothingIsSet() {
      assertThat(ServerConfig.of(Map.of()))
          .isEqualTo(
              new ServerConfig(
                  "127.0.0.1",
                  8080,
                  Path.of("data").toAbsolutePath(),
                  Optional.empty(),
                  false,
                  LogLevel.INFO,
                  new ServerConfig.Http(
                      1024, 0, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5), 16_384),
                  new ServerConfig.Limits(30, 60),
                  new ServerConfig.Backups(Optional.empty(), Duration.ofDays(1), 7),
                  Optional.empty(),
                  HousePolicy.shipped()));
    }

    @Test
    void readShouldReadEveryKeyWhenAllAreSet() {
      Map<String, String> all =
          Map.ofEntries(
              Map.entry("host", "::1"),
              Map.entry("port", "0"),
              Map.entry("data", "/srv/comptoir"),
              Map.entry("database.url", "jdbc:postgresql://db.example:5433/house?sslmode=require"),
              Map.entry("database.user", "crm"),
              Map.entry("database.password", "s3 cret"),
              Map.entry("database.connections", "30"),
              Map.entry("demo", "true"),
              Map.entry("log.level", "debug"),
              Map.entry("http.max-connections", "5"),
              Map.entry("http.max-threads", "9"),
              Map.entry("http.idle-timeout", "2m"),
              Map.entry("http.header-timeout", "3s"),
              Map.entry("http.body-grace", "4s"),
              Map.entry("http.min-body-rate", "1000"),
              Map.entry("limits.lookup-misses-per-minute", "7"),
              Map.entry("limits.customers-per-minute", "8"),
              Map.entry("backup.every", "6h"),
              Map.entry("backup.keep", "28"),
              Map.entry("verify.every", "7d"),
              Map.entry("house.card-prefixes", "925, 4711"),
              Map.entry("fields.forbidden", "title,custom_fields.shoe_size"),
              Map.entry("fields.number", "custom_fields.ring_size"),
              Map.entry("fields.date", "custom_fields.wedding_day"),
              Map.entry("fields.boolean", "custom_fields.vip"),
              Map.entry("prompt.fields", "birthday,phone"),
              Map.entry("prompt.ask-again-after", "12d"),
              Map.entry("duplicates.merge-at-most", "250"));

      assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(keysBut(Settings.BACKUP_FOLDER));
      assertThat(ServerConfig.of(all))
          .isEqualTo(
              new ServerConfig(
                  "::1",
                  0,
                  Path.of("/srv/comptoir"),
                  Optional.of(
                      new ServerConfig.Database(
                          "jdbc:postgresql://db.example:5433/house?sslmode=require",
                          Optional.of("crm"),
                          Optional.of("s3 cret"),
                          30)),
                  true,
                  LogLevel.DEBUG,
                  new ServerConfig.Http(
                      5, 9, Duration.ofMinutes(2), Duration.ofSeconds(3), Duration.ofSeconds(4), 1000),
                  new ServerConfig.Limits(7, 8),
                  new ServerConfig.Backups(Optional.empty(), Duration.ofHours(6), 28),
                  Optional.of(Duration.ofDays(7)),
                  new HousePolicy(
                      new PromptPolicy(shippedQuestions(FieldName.BIRTHDAY, FieldName.PHONE), Duration.ofDays(12)),
                      HousePolicy.shipped().permissions(),
                      new FieldPolicy(
                          Map.of(
                              FieldName.custom("ring_size"), Kind.NUMBER,
                              FieldName.custom("wedding_day"), Kind.DATE,
                              FieldName.custom("vip"), Kind.BOOLEAN),
                          Set.of(FieldName.TITLE, FieldName.custom("shoe_size"))),
                      List.of("925", "4711"),
                      new DuplicatePolicy(250))));
    }

    @Test
    void readShouldAskNothingWhenNoFieldIsWorthAQuestion() {
      assertThat(ServerConfig.of(Map.of("prompt.fields", "")).house().prompts().questions()).isEmpty();
    }

    @Test
    void readShouldKnowTheFolderOfTheBackupsWhenItIsSet() {
      assertThat(ServerConfig.of(Map.of("backup.folder", "/backups")).backups().folder()).contains(Path.of("/backups"));
    }

    // On PostgreSQL the server makes no backups: no configuration sets everything.
    private static List<String> keysBut(Setting<?> left) {
      return Settings.ALL.stream().filter(setting -> !setting.equals(left)).<String>map(Setting::key).toList();
    }

    private static List<Question> shippedQuestions(FieldName... fields) {
      List<Question> shipped = ShippedPrompts.policy().questions();
      return Stream.of(fields)
          .map(field -> shipped.stream().filter(question -> question.field().equals(field)).findFirst().orElseThrow())
          .toList();
    }
  }

  @Nested
  class Precedence {
    @Test
    void readShouldPreferFlagThenVariableThenFileWhenSeveralSetTheSame() throws IOException {
      write("port = 1\nhttp.max-connections = 2\nlog.level = warn\n");
      Map<String, String> environment = Map.of("COMPTOIR_PORT", "3", "COMPTOIR_HTTP_MAX_CONNECTIONS", "4");

      ServerConfig config = read(environment, Map.of("data", data.toString(), "port", "5"));

      assertThat(config.port()).isEqualTo(5);
      assertThat(config.http().maxConnections()).isEqualTo(4);
      assertThat(config.logLevel()).isEqualTo(LogLevel.WARN);
    }

    @Test
    void readShouldFindTheFileInTheDataFolderOfTheEnvironmentWhenNoFlagNamesOne() throws IOException {
      write("port = 1234");

      assertThat(read(Map.of("COMPTOIR_DATA", data.toString()), Map.of()).port()).isEqualTo(1234);
    }

    @Test
    void readShouldReadTheNamedFileAloneWhenOneIsNamed() throws IOException {
      write("log.level = debug");
      Path named = Files.writeString(data.resolve("house.properties"), "port = 99");

      ServerConfig config = new ConfigurationReader(Map.of()).read(flags, Optional.of(named));

      assertThat(config.port()).isEqualTo(99);
      assertThat(config.logLevel()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void readShouldReadTheFileOfTheEnvironmentWhenTheCommandLineNamesNone() throws IOException {
      Path named = Files.writeString(data.resolve("house.properties"), "port = 98");

      assertThat(read(Map.of("COMPTOIR_CONFIG", named.toString()), flags).port()).isEqualTo(98);
    }

    @Test
    void readShouldLeaveForeignVariablesAloneWhenTheirNamesDoNotBeginLikeOurs() {
      assertThat(read(Map.of("PORT", "1", "HOME", "/"), flags).port()).isEqualTo(8080);
    }
  }

  @Nested
  class Refusals {
    @Test
    void readShouldSuggestTheNearestVariableWhenItIsUnknown() {
      assertThat(problems(Map.of("COMPTOIR_PROT", "1"), flags))
          .containsExactly("COMPTOIR_PROT: there is no such setting; did you mean COMPTOIR_PORT?");
    }

    @Test
    void readShouldSuggestTheNearestKeyWhenTheFileHoldsAnUnknownOne() throws IOException {
      Path file = write("http.max-connection = 3");

      assertThat(problems(Map.of(), flags))
          .containsExactly(
              "http.max-connection in %s: there is no such setting; did you mean http.max-connections?"
                  .formatted(file));
    }

    @Test
    void readShouldPointAtTheDocumentationWhenNothingIsNear() throws IOException {
      write("entirely.different = 3");

      assertThat(problems(Map.of(), flags))
          .singleElement()
          .asString()
          .endsWith("there is no such setting; docs/configuration.md lists all there are");
    }

    @Test
    void readShouldTellAllProblemsWhenThereAreSeveral() throws IOException {
      write("log.level = loud\nnonsense.key = 1");

      assertThat(problems(Map.of("COMPTOIR_PORT", "80800"), flags)).hasSize(3);
    }

    @Test
    void readShouldRefuseAKeyWhenTheFileHoldsItTwice() throws IOException {
      Path file = write("port = 1\nport = 2");

      assertThat(problems(Map.of(), flags))
          .containsExactly(file + " is not a properties file: \"port\" stands in it twice");
    }

    @Test
    void readShouldRefuseDataWhenTheFileLiesInTheDataFolder() throws IOException {
      Path file = write("data = elsewhere\nport = x");

      assertThat(problems(Map.of(), flags))
          .contains("data in %s: the file lies in the data folder already; remove the line".formatted(file))
          .hasSize(2);
    }

    @Test
    void readShouldRefuseTheNamedFileWhenItIsNotThere() {
      Path named = data.resolve("absent.properties");

      assertThatThrownBy(() -> new ConfigurationReader(Map.of()).read(flags, Optional.of(named)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(named + " cannot be read");
    }

    @Test
    void readShouldRefuseTheFileWhenItIsNotUtf8() throws IOException {
      Files.write(data.resolve("comptoir.properties"), new byte[] {'h', 'o', 's', 't', '=', (byte) 0xE9});

      assertThat(problems(Map.of(), flags)).singleElement().asString().contains("cannot be read", "UTF-8");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "port|-1|a whole number from 0 to 65535",
        "port|65536|a whole number from 0 to 65535",
        "port|80.5|a whole number from 0 to 65535",
        "host|two words|a host name or an IP address",
        "demo|yes|true or false",
        "log.level|LOUD|one of error, warn, info, debug",
        "http.idle-timeout|30|a duration from 1s to 1h, such as 500ms, 30s, 5m, 12h or 90d",
        "http.idle-timeout|999ms|a duration from 1s to 1h, such as 500ms, 30s, 5m, 12h or 90d",
        "http.idle-timeout|61m|a duration from 1s to 1h, such as 500ms, 30s, 5m, 12h or 90d",
        "http.max-connections|0|a whole number from 1 to 100000",
        "verify.every|999ms|a duration from 1s to 90d, such as 500ms, 30s, 5m, 12h or 90d",
        "database.connections|3|0, or a whole number from 4 to 1000",
        "fields.forbidden|shoe_size|names of fields, such as birthday,custom_fields.ring_size",
        "fields.number|phone|names of the house's own fields, such as custom_fields.ring_size",
        "house.card-prefixes|12,,3|up to 12 digits each, separated by commas",
        "prompt.fields|Phone|any of phone, email, family_name and birthday, separated by commas",
      })
  void readShouldSayWhatIsExpectedWhenAValueIsUnusable(String key, String text, String expected) {
    ConfigurationException refused =
        catchThrowableOfType(ConfigurationException.class, () -> ServerConfig.of(Map.of(key, text)));

    assertThat(refused.problems())
        .containsExactly("%s: \"%s\" cannot be used; give %s".formatted(key, text, expected));
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(data.resolve("comptoir.properties"), lines);
  }

  private static ServerConfig read(Map<String, String> environment, Map<String, String> flags) {
    return new ConfigurationReader(environment).read(flags, Optional.empty());
  }

  private static List<String> problems(Map<String, String> environment, Map<String, String> flags) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(environment, flags)).problems();
  }
}
