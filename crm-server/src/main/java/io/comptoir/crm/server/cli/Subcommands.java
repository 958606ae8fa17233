package io.comptoir.crm.server.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the tool can do, by name, in the order in which help shows it. */
final class Subcommands {
  private static final Map<String, Class<?>> ALL = all();

  private Subcommands() {}

  /**
   * The commands to make for these arguments: the one they begin with, or else all, to be shown or to find the one that
   * was meant. Making one reads its options from its annotations; doing so for all took a sixth of the server's start.
   */
  static Map<String, Class<?>> neededFor(String[] args) {
    Class<?> asked = args.length == 0 ? null : ALL.get(args[0]);
    return asked == null ? ALL : Map.of(args[0], asked);
  }

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("serve", ServeCommand.class);
    all.put("keys", KeysCommand.class);
    all.put("import", ImportCommand.class);
    all.put("duplicates", DuplicatesCommand.class);
    all.put("backup", BackupCommand.class);
    all.put("restore", RestoreCommand.class);
    all.put("verify", VerifyCommand.class);
    all.put("migrate", MigrateCommand.class);
    all.put("reindex", ReindexCommand.class);
    all.put("version", VersionCommand.class);
    all.put("rehearse", RehearseCommand.class);
    return Collections.unmodifiableMap(all);
  }
}
