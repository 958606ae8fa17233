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
        Map.ofEntries(
            Map.entry(ServeCommand.class, () -> new ServeCommand(terminal, reader, actions.serve())),
            Map.entry(RehearseCommand.class, () -> new RehearseCommand(actions.serve())),
            Map.entry(KeysCreateCommand.class, () -> new KeysCreateCommand(terminal, reader, actions.keys())),
            Map.entry(KeysListCommand.class, () -> new KeysListCommand(terminal, reader, actions.keys())),
            Map.entry(KeysRevokeCommand.class, () -> new KeysRevokeCommand(terminal, reader, actions.keys())),
            Map.entry(ImportReceiptsCommand.class, () -> new ImportReceiptsCommand(terminal, reader, actions.receipts())),
            Map.entry(BackupCommand.class, () -> new BackupCommand(terminal, reader, actions.backups())),
            Map.entry(RestoreCommand.class, () -> new RestoreCommand(terminal, reader, actions.backups())),
            Map.entry(VerifyCommand.class, () -> new VerifyCommand(terminal, reader, actions.verifier())),
            Map.entry(MigrateCommand.class, () -> new MigrateCommand(terminal, reader, actions.mover())),
            Map.entry(ReindexCommand.class, () -> new ReindexCommand(terminal, reader, actions.reindexer())),
            Map.entry(DuplicatesFindCommand.class, () -> new DuplicatesFindCommand(terminal, actions.duplicates())),
            Map.entry(
                DuplicatesScanCommand.class, () -> new DuplicatesScanCommand(terminal, reader, actions.scanner())),
            Map.entry(VersionCommand.class, () -> new VersionCommand(terminal)));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Supplier<?> maker = commands.get(type);
    return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
  }
}
