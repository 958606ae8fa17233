package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Starts a demo server in a folder of its own, sends it what a till sends, and ends. The launcher runs it once, to have
 * Java write down what it loaded on the way ({@code -XX:ArchiveClassesAtExit}); later starts take it from there.
 */
@Command(name = "rehearse", hidden = true, description = "Start and stop once, so that Java can prepare faster starts.")
final class RehearseCommand implements Callable<Integer> {
  private final ServeAction action;

  RehearseCommand(ServeAction action) {
    this.action = action;
  }

  @Override
  public Integer call() throws IOException {
    Path data = Files.createTempDirectory("comptoir-rehearsal");
    try (RunningServer server = action.start(config(data))) {
      new Rehearsal(server).run();
    } finally {
      delete(data);
    }
    return ExitCode.OK.number();
  }

  private static ServerConfig config(Path data) {
    return ServerConfig.of(
        Map.of(
            Settings.DATA.key(), data.toString(), Settings.PORT.key(), "0", Settings.DEMO.key(), "true"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
