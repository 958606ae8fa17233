package io.comptoir.crm.server.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.run.ServerStart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A start on a real PostgreSQL that is too old: by the profile postgresql-versions alone, whose name for a test is another. */
@Timeout(60)
class OldPostgresCheck {
  @TempDir Path folder;

  @Test
  void startShouldEndWithOneLineAndLeaveNothingBehindWhenPostgresqlIsTooOld() {
    String url = EmbeddedPostgresHouse.newDatabase();

    assertThatThrownBy(() -> new ServerStart().start(ServerOnPostgres.config(folder.resolve("data"), url)).close())
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.STORAGE))
        .message().hasLineCount(1)
        .matches("PostgreSQL at [^ ]+: PostgreSQL 15 or newer is needed, and this is PostgreSQL 14\\.[0-9]+");
    assertThat(EmbeddedPostgresHouse.number(url, "select count(*) from pg_tables where schemaname = 'public'")).isZero();
  }
}
