package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.server.config.ConfigurationReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a key out of use. */
@Command(name = "revoke", description = "Take a key out of use, at once and for good.")
final class KeysRevokeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final KeyAdministration keys;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "ID", description = "The key's id, as 'crm keys list' shows it; not the key itself.")
  private String id;

  KeysRevokeCommand(Terminal terminal, ConfigurationReader reader, KeyAdministration keys) {
    this.terminal = terminal;
    this.reader = reader;
    this.keys = keys;
  }

  @Override
  public Integer call() {
    KeyId wanted = parsed();
    try (OpenKeys open = keys.open(options.read(reader))) {
      open.keys().revoke(wanted).orElseThrow(KeysRevokeCommand::unknown);
    }
    terminal.say("Revoked the key " + wanted + ".");
    return ExitCode.OK.number();
  }

  private KeyId parsed() {
    try {
      return KeyId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static CommandFailure unknown() {
    return new CommandFailure(ExitCode.FAILED, "no key has this id; 'crm keys list' shows the ids there are");
  }
}
