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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDeskTest {
  @TempDir Path data;

  private RecordedRun verify(Path folder) {
    CommandActions stubs = new StubActions().actions();
    CommandActions actions =
        new CommandActions(stubs.serve(), stubs.keys(), stubs.receipts(), stubs.backups(), new VerifyDesk());
    return RecordedRun.of(actions, "verify", "--data", folder.toString());
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

    assertThat(verify(data)).isEqualTo(new RecordedRun(0, "whole: 1 changes, 0 facts\n", ""));
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
