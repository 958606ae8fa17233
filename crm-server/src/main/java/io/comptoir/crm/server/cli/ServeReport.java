package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a started server says on standard output. Scripts read it: each line begins with words that stay as they are.
 *
 * @param config with what it was started
 * @param server what was started
 */
record ServeReport(ServerConfig config, RunningServer server) {
  static final String STOPPED = "Stopped: everything accepted is on disk.";

  List<String> lines() {
    Stream<String> head = Stream.of("Comptoir " + ProductVersion.text(), "data folder: " + config.data());
    return Stream.of(head, engine(), keys(), address()).flatMap(lines -> lines).toList();
  }

  private Stream<String> engine() {
    return config.database().map(database -> "database: PostgreSQL at " + database.place()).stream();
  }

  private Stream<String> keys() {
    Optional<DemoKeys> demo = server.demoKeys();
    return Stream.of(
            demo.map(keys -> "demo store: PAR-01, with made-up customers; do not use it for real ones"),
            demo.map(keys -> "till key: " + keys.till()),
            demo.map(keys -> "admin key: " + keys.admin()),
            server.adminKeyFile().map(file -> "admin key file: " + file + " (only its owner can read it)"))
        .flatMap(Optional::stream);
  }

  private Stream<String> address() {
    return Stream.of(
        "Listening on " + server.address(), "Ready. The contract is at " + server.address() + "/docs; Ctrl-C stops.");
  }
}
