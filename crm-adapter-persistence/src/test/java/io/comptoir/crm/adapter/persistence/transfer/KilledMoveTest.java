package io.comptoir.crm.adapter.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves in processes of their own, killed in the middle. */
class KilledMoveTest {
  private static final int KILLS = 3;

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void rowsShouldBeTheSameWhenProgramsWereKilledOnTheWay() throws Exception {
    try (MovedHouse house = MovedHouse.after(11, 100, folder)) {
      Map<String, List<String>> before = house.file().rows();
      kill(house, "there", folder, before);
      TransferReport there = house.toPostgres();
      kill(house, "back", other, before);
      assertThat(other.resolve("comptoir.db")).doesNotExist();

      assertThat(house.toSqlite(other)).isEqualTo(there);
      assertThat(new WholeFile(other).rows()).isEqualTo(before);
    }
  }

  private static void kill(MovedHouse house, String way, Path there, Map<String, List<String>> rows)
      throws IOException, InterruptedException, SQLException {
    long part = rows.values().stream().mapToLong(List::size).sum() / (KILLS + 1);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          ChildProcess.start(
              MoveMain.class, way, there.toString(), house.settings().url(), house.secretFile().toString(), "" + part);
      ChildProcess.awaitLine(process, "enough");
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
