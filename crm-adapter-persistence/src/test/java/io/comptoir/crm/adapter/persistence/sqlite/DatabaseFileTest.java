package io.comptoir.crm.adapter.persistence.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.feed.ChangeType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is opened, and what is refused with one clear line. */
class DatabaseFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("comptoir.db");
  }

  private void make() {
    SqliteStorage.at(folder).close();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute(sql);
    }
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> SqliteStorage.at(folder))
        .isInstanceOf(StorageUnavailableException.class)
        .message()
        .contains(words)
        .doesNotContain("\n");
  }

  @Test
  void atShouldRefuseWhenTheFileIsNoDatabase() throws IOException {
    make();
    Files.writeString(file, "Dear house, this is a letter. ".repeat(100));

    assertRefused(file.toString(), "the file is no database");
  }

  @Test
  void atShouldRefuseAndLeaveAloneWhenTheFileIsAnotherPrograms() throws Exception {
    execute("create table bill (id integer)");
    Files.write(folder.resolve("secret.key"), new byte[32]);
    byte[] before = Files.readAllBytes(file);

    assertRefused("belongs to another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void atShouldRefuseWhenTheTablesAreNewer() throws SQLException {
    make();
    execute("pragma user_version = " + (Migrations.LATEST + 1));

    assertRefused("newer version");
  }

  @Test
  void atShouldRefuseWhenThePagesAreDamaged() throws Exception {
    make();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("damage ".repeat(4_000).getBytes(UTF_8)), 8_192);
    }

    assertRefused("damaged", "restore a backup");
  }

  @Nested
  class WhenTheFileIsTooLargeToBeReadAsAWhole {
    private static final int CHANGES = 2_000;
    private static final int PAGE = 4_096;
    private final SqliteSettings settings = SqliteSettings.ofDefaults().withCheckedBytes(0);

    @BeforeEach
    void fill() {
      try (SqliteStorage storage = SqliteStorage.at(folder)) {
        storage
            .unitOfWork()
            .submit(
                repositories -> {
                  for (int i = 0; i < CHANGES; i++) {
                    repositories.changes().append(ChangeType.STORE_CHANGED, new UUID(1, i), 1, Instant.EPOCH);
                  }
                  return true;
                })
            .toCompletableFuture()
            .join();
      }
    }

    private void assertRefused(String why) {
      assertThatThrownBy(() -> SqliteStorage.at(folder, settings))
          .isInstanceOf(StorageUnavailableException.class)
          .message()
          .contains(why, "restore a backup")
          .doesNotContain("\n");
    }

    @Test
    void atShouldOpenWhenTheSamplesAreSound() {
      try (SqliteStorage storage = SqliteStorage.at(folder, settings)) {
        assertThat(storage.<Long>read(repositories -> repositories.changes().last())).isEqualTo(CHANGES);
      }
    }

    @Test
    void atShouldRefuseWhenTheEndIsMissing() throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - PAGE);
      }

      assertRefused("it is damaged");
    }

    @Test
    void atShouldRefuseWhenSampledPagesAreOverwritten() throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        long lastPage = channel.size() - PAGE;
        channel.write(ByteBuffer.wrap("damage ".repeat(585).getBytes(UTF_8)), lastPage);
      }

      assertRefused("it is damaged");
    }
  }

  @Test
  void atShouldRefuseWhenTheSecretIsMissing() throws IOException {
    make();
    Files.delete(folder.resolve("secret.key"));

    assertRefused("secret.key");
  }

  @Test
  void atShouldRefuseAndMakeNothingWhenTheDatabaseIsGoneAndItsSecretIsThere() throws IOException {
    make();
    Files.delete(file);

    assertRefused(file.toString(), "is missing", "restore a backup");
    assertThat(file).doesNotExist();
  }

  @Test
  void atShouldRefuseWhenTheSecretIsCutShort() throws IOException {
    make();
    Files.write(folder.resolve("secret.key"), new byte[31]);

    assertRefused("secret.key", "damaged");
  }

  @Test
  void atShouldRefuseWhenTheFolderIsAFile() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter"), "");

    assertThatThrownBy(() -> SqliteStorage.at(letter.resolve("house")))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void atShouldTakeAFileWhenItsNameSaysSo() {
    try (SqliteStorage storage = SqliteStorage.at(folder.resolve("paris.db"))) {
      assertThat(storage.file().getFileName()).hasToString("paris.db");
      assertThat(folder.resolve("paris.db")).isRegularFile();
    }
  }

  @Test
  void connectionsShouldBeDurableAndGuardReferences() throws SQLException {
    make();
    Connections connections = new Connections(file, SqliteSettings.ofDefaults());
    try (Connection writer = connections.writer();
        Connection reader = connections.reader()) {
      assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(writer, "synchronous")).as("FULL").isEqualTo("2");
      assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(writer, "busy_timeout")).isEqualTo("5000");
      assertThat(pragma(reader, "query_only")).isEqualTo("1");
      assertThat(Long.parseLong(pragma(reader, "mmap_size"))).isGreaterThan(1L << 30);
    }
  }

  @Test
  void latestShouldBeTheLastMigrationAndTheNumberInTheFile() throws Exception {
    make();

    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(pragma(connection, "user_version")).isEqualTo(String.valueOf(Migrations.LATEST));
      assertThat(pragma(connection, "application_id")).isEqualTo(String.valueOf(DatabaseFile.OURS));
    }
    try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/sqlite"))) {
      assertThat(scripts.map(script -> script.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")).map(Integer::valueOf))
          .contains(Migrations.LATEST)
          .allMatch(number -> number <= Migrations.LATEST);
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery("pragma " + name)) {
      return row.getString(1);
    }
  }
}
