package io.comptoir.crm.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A shop on SQLite pays nothing for the engine that it does without. */
@Timeout(90)
class UnusedEngineTest {
  @TempDir Path folder;

  // A new file is made by the tool of the migrations, which looks at all engines it knows: the second start counts.
  @Test
  void noClassOfThePostgresqlDriverShouldBeLoadedWhenTheFileIsInTheFolder() throws Exception {
    Path data = folder.resolve("data");
    Path loaded = folder.resolve("loaded.log");
    end(ServerProcess.start(data, List.of()).awaitReady());
    try (ServerProcess server = ServerProcess.start(data, List.of("-Xlog:class+load:file=" + loaded)).awaitReady()) {
      captureUntilTaken(server);
    }

    assertThat(classes(loaded, "org.sqlite.")).isNotEmpty();
    assertThat(classes(loaded, "org.postgresql.")).isEmpty();
    assertThat(classes(loaded, "com.zaxxer.hikari.")).isEmpty();
  }

  // The first one of a start may take longer than a till waits.
  private static void captureUntilTaken(ServerProcess server) throws IOException, InterruptedException {
    UUID id = new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0001L);
    int status = 503;
    for (int tries = 0; status == 503 && tries < 50; tries++) {
      status = server.capture(id, "R1").statusCode();
    }
    assertThat(status).isEqualTo(201);
  }

  private static void end(ServerProcess server) throws IOException, InterruptedException {
    try (server) {
      server.terminate();
      server.awaitEnd();
    }
  }

  private static List<String> classes(Path loaded, String from) throws IOException {
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines.filter(line -> line.contains(" " + from)).toList();
    }
  }
}
