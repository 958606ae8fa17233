package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.Setting;
import io.comptoir.crm.server.config.Settings;
import io.comptoir.crm.server.log.Logging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to stop. */
@Command(name = "serve", description = "Start the server and run it until Ctrl-C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final ServeAction action;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Where to listen (default: 127.0.0.1, this machine only). Elsewhere needs a key made before.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "PORT", description = "The port (default: 8080); 0 takes any free one.")
  private @Nullable String port;

  @Option(names = "--demo", description = "Set up the demo store PAR-01 with customers and two keys; print the keys.")
  private boolean demo;

  ServeCommand(Terminal terminal, ConfigurationReader reader, ServeAction action) {
    this.terminal = terminal;
    this.reader = reader;
    this.action = action;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig config = options.read(reader, flags());
    Logging.setLevel(config.logLevel());
    try (RunningServer server = action.start(config)) {
      new ServeReport(config, server).lines().forEach(terminal::print);
      awaitEnd(server);
    }
    return ExitCode.OK.number();
  }

  private void awaitEnd(RunningServer server) throws InterruptedException {
    Thread stop = new Thread(() -> stop(server), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      server.awaitEnd();
    } finally {
      withdraw(stop);
    }
  }

  private void stop(RunningServer server) {
    server.close();
    terminal.print(ServeReport.STOPPED);
  }

  private static void withdraw(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException alreadyStopping) {
      // the signal came first: the hook is running and closes the server
    }
  }

  private Map<Setting<?>, String> flags() {
    Map<Setting<?>, String> flags = new LinkedHashMap<>();
    if (host != null) {
      flags.put(Settings.HOST, host);
    }
    if (port != null) {
      flags.put(Settings.PORT, port);
    }
    if (demo) {
      flags.put(Settings.DEMO, "true");
    }
    return flags;
  }
}
