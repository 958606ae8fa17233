package io.comptoir.crm.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.demo.DemoHouse;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import io.comptoir.crm.server.run.MoveDesk;
import io.comptoir.crm.server.run.VerifyDesk;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveDeskTest {
  @TempDir Path data;
  @TempDir Path other;

  private final String database = EmbeddedPostgresHouse.newDatabase();

  private static RecordedRun run(String... words) {
    CommandActions stubs = new StubActions().actions();
    CommandActions actions =
        new CommandActions(
            stubs.serve(), stubs.keys(), stubs.receipts(), stubs.backups(), new VerifyDesk(), new MoveDesk(),
            stubs.reindexer(), stubs.duplicates(), stubs.scanner());
    return RecordedRun.of(actions, words);
  }

  private RecordedRun there() {
    return run("migrate", "--from", "sqlite:" + data, "--to", database, "--data", data.toString());
  }

  private RecordedRun back() {
    return run("migrate", "--from", database, "--to", "sqlite:" + other, "--data", data.toString());
  }

  private void openDemo() {
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(data))) {
      new DemoHouse(comptoir).setUp(Instant.parse("2026-11-22T08:00:00Z"));
    }
  }

  private static String end(RecordedRun run) {
    return run.out().replaceAll("(?s).*end: ", "end: ");
  }

  @Test
  void migrateShouldEndWhereTheFileEndsWhenItMovesThereAndBack() {
    openDemo();
    RecordedRun there = there();
    RecordedRun back = back();

    assertThat(there.code()).as(there.err()).isZero();
    assertThat(there.out()).startsWith("moved: ").contains("receipts: ");
    assertThat(there.err()).endsWith("100 %\n");
    assertThat(back.out()).isEqualTo(there.out());
    assertThat(end(run("verify", "--data", other.toString()))).isEqualTo(end(there));
    assertThat(there().out()).startsWith("moved before: ");
  }

  @Test
  void migrateShouldMakeNothingWhenThereIsNoFile() {
    Path absent = data.resolve("absent");
    RecordedRun run = run("migrate", "--from", "sqlite:" + absent, "--to", database);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
    assertThat(absent).doesNotExist();
    assertThat(EmbeddedPostgresHouse.number(database, "select count(*) from pg_tables where schemaname = 'public'")).isZero();
  }

  @Test
  void migrateShouldAskForTheSecretWhenThereIsNone() {
    RecordedRun run = back();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("secret.key", "--data").hasLineCount(1);
  }

  @Test
  void migrateShouldSayThatTheDatabaseCannotBeReachedWhenNobodyAnswersThere() {
    openDemo();
    RecordedRun run = run("migrate", "--from", "sqlite:" + data, "--to", "postgresql://127.0.0.1:1/house");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).hasLineCount(1);
  }
}
