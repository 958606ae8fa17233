package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Makes each command with what it works on; nothing is found by magic or kept in static fields. */
final class CommandFactory implements CommandLine.IFactory {
  private final Map<Class<?>, Supplier<?>> commands;

  CommandFactory(Terminal terminal, ConfigurationReader reader, CommandActions actions) {
    this.commands =
        Map.of(
            ServeCommand.class, () -> new ServeCommand(terminal, reader, actions.serve()),
            RehearseCommand.class, () -> new RehearseCommand(actions.serve()),
            KeysCreateCommand.class, () -> new KeysCreateCommand(terminal, reader, actions.keys()),
            KeysListCommand.class, () -> new KeysListCommand(terminal, reader, actions.keys()),
            KeysRevokeCommand.class, () -> new KeysRevokeCommand(terminal, reader, actions.keys()),
            ImportReceiptsCommand.class, () -> new ImportReceiptsCommand(terminal, reader, actions.receipts()),
            BackupCommand.class, () -> new BackupCommand(terminal, reader, actions.backups()),
            RestoreCommand.class, () -> new RestoreCommand(terminal, reader, actions.backups()),
            VerifyCommand.class, () -> new VerifyCommand(terminal, reader, actions.verifier()),
            VersionCommand.class, () -> new VersionCommand(terminal));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Supplier<?> maker = commands.get(type);
    return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
  }
}
