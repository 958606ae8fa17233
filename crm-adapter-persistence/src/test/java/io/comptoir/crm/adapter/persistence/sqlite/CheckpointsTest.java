package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.LogFile.Turn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  private static final int PAGE = 4_096;

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private Path file;
  private Connections connections;
  private Connection writer;
  private Checkpoints checkpoints;

  @BeforeEach
  void open() throws SQLException {
    file = folder.resolve("comptoir.db");
    connections = new Connections(file, SqliteSettings.ofDefaults());
    writer = connections.writer();
    execute(writer, "create table filler (bytes blob)");
    checkpoints = new Checkpoints(file, new LogLimits(100, 1_000, 3_000), Duration.ofSeconds(5));
  }

  @AfterEach
  void close() throws SQLException {
    writer.close();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void write(int pages) throws SQLException {
    execute(writer, "insert into filler values (zeroblob(" + pages * (PAGE - 4) + "))");
  }

  private void tidy(boolean quiet) throws Exception {
    checkpoints.tidy(
        writer,
        () -> {
          asked.incrementAndGet();
          return quiet;
        });
  }

  private long pagesInDatabase() throws Exception {
    return Files.size(file) / PAGE;
  }

  @Test
  void tidyShouldWaitForAQuietMomentWhenTheLogIsNotLong() throws Exception {
    tidy(true);
    assertThat(asked).hasValue(0);
    write(200);

    tidy(false);
    assertThat(pagesInDatabase()).isLessThan(10);
    tidy(true);

    assertThat(pagesInDatabase()).isGreaterThan(200);
    assertThat(asked).hasValue(2);
    tidy(true);
    assertThat(asked).hasValue(2);
  }

  @Test
  void tidyShouldAskNobodyWhenTheLogIsLong() throws Exception {
    write(1_200);

    tidy(false);

    assertThat(pagesInDatabase()).isGreaterThan(1_200);
    assertThat(asked).hasValue(0);
  }

  @Test
  void tidyShouldTryAgainOnlyWhenTheLogHasGrownWhenAReaderIsInTheWay() throws Exception {
    try (Connection reader = connections.reader()) {
      execute(reader, "begin");
      execute(reader, "select count(*) from filler");
      write(1_200);
      tidy(false);
      write(200);
      tidy(false);
      assertThat(asked).hasValue(1);
    }
    write(1_000);
    tidy(false);

    assertThat(asked).hasValue(1);
    assertThat(pagesInDatabase()).isGreaterThan(2_400);
  }

  @Test
  void logShouldBeginAnewWhenItIsVeryLongAndNobodyReadsAnOldState() throws Exception {
    for (int round = 0; round < 20; round++) {
      write(1_000);
      tidy(false);
    }

    assertThat(LogFile.of(file).reaches(2_100, Turn.NONE)).isFalse();
    assertThat(pagesInDatabase()).isGreaterThan(17_000);
  }
}
