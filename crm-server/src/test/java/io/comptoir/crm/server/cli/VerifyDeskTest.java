package io.comptoir.crm.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.server.run.VerifyDesk;
import io.comptoir.crm.testkit.fixture.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDeskTest {
  @TempDir Path data;

  private RecordedRun verify(Path folder, String... more) {
    CommandActions stubs = new StubActions().actions();
    CommandActions actions =
        new CommandActions(
            stubs.serve(), stubs.keys(), stubs.receipts(), stubs.backups(), new VerifyDesk(), stubs.mover(), stubs.reindexer(),
            stubs.duplicates(), stubs.scanner());
    List<String> words = new ArrayList<>(List.of("verify", "--data", folder.toString()));
    words.addAll(List.of(more));
    return RecordedRun.of(actions, words.toArray(String[]::new));
  }

  private void write() {
    try (Comptoir comptoir = Comptoir.open(SqliteStorage.at(data))) {
      comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    }
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("comptoir.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Test
  void verifyShouldEndWithZeroWhenTheFileIsWhole() {
    write();

    RecordedRun run = verify(data);

    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("whole: 1 changes, 0 facts\nend: 1:[0-9a-f]{64}\n");
  }

  @Test
  void verifyShouldNameTheChangeWhenTheEndWasCutOffSinceItWasNoted() throws SQLException {
    write();
    String end = verify(data).out().replaceAll("(?s).*end: ", "").strip();
    assertThat(verify(data, "--end", end).code()).isZero();
    sql("delete from change");

    assertThat(verify(data).code()).isZero();
    assertThat(verify(data, "--end", end).err()).startsWith("crm: the first bad row is change 1: no change has this number");
  }

  @Test
  void verifyShouldNameTheChangeWhenItWasRewritten() throws SQLException {
    write();
    sql("update change set at = at + 1");

    RecordedRun run = verify(data);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("crm: the first bad row is change 1 (store_changed): ").hasLineCount(1);
  }

  @Test
  void verifyShouldNameTheRowWhenItPointsNowhere() throws SQLException {
    write();
    sql("insert into record_contact (telling, position, contact) values (1, 1, 1)");

    RecordedRun run = verify(data);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("record_contact points at no ").hasLineCount(1);
  }

  @Test
  void verifyShouldMakeNothingWhenThereIsNoFile() {
    Path absent = data.resolve("absent");

    assertThat(verify(absent).code()).isEqualTo(2);
    assertThat(absent).doesNotExist();
  }
}
