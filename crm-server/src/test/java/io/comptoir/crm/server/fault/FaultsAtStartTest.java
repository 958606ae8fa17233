package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One clear line and an exit code, whatever is missing when the server starts. */
@Timeout(180)
class FaultsAtStartTest {
  @TempDir Path folder;

  private static void assertRefused(ServerProcess started, ExitCode code, String... words)
      throws IOException, InterruptedException {
    try (ServerProcess server = started) {
      assertThat(server.awaitEnd()).as(server.complaint()).isEqualTo(code.number());
      assertThat(server.complaint()).isNotBlank().doesNotContain("\n").contains(words);
    }
  }

  @Test
  void startShouldEndWithOneLineWhenThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(
          ServerProcess.start(folder.resolve("data"), List.of(), "--port", port), ExitCode.PORT_TAKEN, port);
    }
  }

  @Test
  void startShouldEndWithOneLineThatSaysRestoreWhenTheFileIsDamaged() throws Exception {
    Path data = folder.resolve("data");
    SqliteStorage.at(data).close();
    try (FileChannel file = FileChannel.open(data.resolve("comptoir.db"), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[40_960]), 8_192);
    }

    assertRefused(ServerProcess.start(data, List.of()), ExitCode.STORAGE, "damaged", "restore a backup");
  }

  @Test
  void startShouldEndWithOneLineWhenTheDataFolderCannotBeMade() throws Exception {
    assertRefused(ServerProcess.start(Path.of("/proc/nowhere/data"), List.of()), ExitCode.STORAGE, "/proc/nowhere/data");
  }

  @Test
  void startShouldEndWithOneLineWhenTheDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=4m")) {
      disk.fill();
      assertRefused(ServerProcess.start(disk.folder().resolve("data"), List.of()), ExitCode.STORAGE, "data");
    }
  }

  @Test
  void startShouldEndWithOneLineWhenTheDiskIsReadOnly() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=8m")) {
      Path data = disk.folder().resolve("data");
      SqliteStorage.at(data).close();
      disk.remount("ro");
      assertRefused(ServerProcess.start(data, List.of()), ExitCode.STORAGE, "data");
    }
  }

  @Test
  void startShouldEndWithOneLineWhenTheEngineCannotBeUnpacked() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "size=16m,noexec")) {
      assertRefused(
          ServerProcess.start(folder.resolve("data"), List.of("-Dorg.sqlite.tmpdir=" + disk.folder())),
          ExitCode.STORAGE, "org.sqlite.tmpdir");
    }
  }
}
