package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers are replaced one by one by those of the next version, while the tills go on. */
@Timeout(240)
class RollingUpgradeTest {
  private static final int CAPTURES_BETWEEN = 30;

  @TempDir Path folder;

  private static long tables(String url) {
    return EmbeddedPostgresHouse.number(url, "select max(version::bigint) from flyway_schema_history where success");
  }

  @Test
  void nothingShouldBeLostDoubledOrSkippedWhileServersOfTwoVersionsWorkOnOneDatabase() throws Exception {
    String url = EmbeddedPostgresHouse.newDatabase();
    Path next = LaterProgram.build(folder.resolve("next"), 1);
    try (SharedHouse house = SharedHouse.furnish(folder, url, 2)) {
      house.start(0);
      house.start(1);
      PatientTills tills = new PatientTills(house, 4).open();
      try (FeedFollower follower = new FeedFollower(house, 20).open()) {
        tills.awaitMore(CAPTURES_BETWEEN);
        assertThat(tables(url)).isEqualTo(Migrations.LATEST);
        house.replace(1, next);
        assertThat(tables(url)).isEqualTo(Migrations.LATEST + 1);
        tills.awaitMore(CAPTURES_BETWEEN);
        house.server(0).kill();
        house.start(0);
        tills.awaitMore(CAPTURES_BETWEEN);
        house.replace(0, next);
        tills.awaitMore(CAPTURES_BETWEEN);
        tills.finish();

        new Reckoning(house, tills.acknowledged()).assertWhole(follower);
      }
    }
  }

  @Test
  void startShouldEndWithOneLineWhenTheProgramIsOlderByTwoVersions() throws Exception {
    String url = EmbeddedPostgresHouse.newDatabase();
    try (SharedHouse house = SharedHouse.furnish(folder, url, 2)) {
      house.replace(0, LaterProgram.build(folder.resolve("later"), 2));
      assertThat(tables(url)).isEqualTo(Migrations.LATEST + 2);

      try (ServerProcess old = house.begin(1)) {
        assertThat(old.awaitEnd()).isEqualTo(ExitCode.STORAGE.number());
        assertThat(old.complaint().lines().filter(line -> line.startsWith("crm"))).singleElement().asString()
            .contains("written by a newer version of this program", "tables " + (Migrations.LATEST + 2));
      }
    }
  }
}
