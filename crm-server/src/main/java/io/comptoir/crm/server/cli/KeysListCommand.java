package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.server.config.ConfigurationReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the keys, one line each. */
@Command(
    name = "list",
    description = "List the keys, the oldest first, one line each: id, role, first letters, made, state, stores.")
final class KeysListCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final KeyAdministration keys;

  @Mixin private ConfigOptions options = new ConfigOptions();

  KeysListCommand(Terminal terminal, ConfigurationReader reader, KeyAdministration keys) {
    this.terminal = terminal;
    this.reader = reader;
    this.keys = keys;
  }

  @Override
  public Integer call() {
    try (OpenKeys open = keys.open(options.read(reader))) {
      tell(open.keys().all());
    }
    return ExitCode.OK.number();
  }

  private void tell(List<ApiKey> listed) {
    listed.stream().map(KeysListCommand::line).forEach(terminal::print);
    if (listed.isEmpty()) {
      terminal.say("There is no key yet; 'crm keys create' makes one.");
    }
  }

  private static String line(ApiKey key) {
    return "%s  %-10s  %-13s  %s  %-28s  %s"
        .formatted(key.id(), key.role().word(), key.hint(), second(key.createdAt()), state(key), stores(key))
        .stripTrailing();
  }

  private static String state(ApiKey key) {
    Instant revokedAt = key.revokedAt();
    return revokedAt == null ? "valid" : "revoked " + second(revokedAt);
  }

  private static String stores(ApiKey key) {
    return key.stores().stream().map(StoreCode::value).sorted().collect(Collectors.joining(","));
  }

  private static Instant second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}
