package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.cli.HousePlace.InDatabase;
import io.comptoir.crm.server.cli.HousePlace.InFolder;
import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.Settings;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves a customer file from one engine to the other. */
@Command(
    name = "migrate",
    description = {
      "Move a customer file from SQLite to PostgreSQL or back, while no server is using either.",
      "Broken off, it goes on where it was when it is run again. The source stays as it is."
    })
final class MigrateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final HouseMover mover;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "PLACE",
      converter = HousePlace.Converter.class,
      description = "Where it is: sqlite:FOLDER or postgresql://HOST/DATABASE.")
  private HousePlace from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PLACE",
      converter = HousePlace.Converter.class,
      description = "Where it goes, on the other engine: an empty database, or a folder without a customer file.")
  private HousePlace to;

  @Mixin private ConfigOptions options = new ConfigOptions();

  MigrateCommand(Terminal terminal, ConfigurationReader reader, HouseMover mover) {
    this.terminal = terminal;
    this.reader = reader;
    this.mover = mover;
  }

  @Override
  public Integer call() {
    if (from instanceof InFolder folder && to instanceof InDatabase database) {
      tell(move(new MoveOrder(folder.folder(), true), database));
    } else if (from instanceof InDatabase database && to instanceof InFolder folder) {
      tell(move(new MoveOrder(folder.folder(), false), database));
    } else {
      throw new CommandFailure(
          ExitCode.USAGE, "one of --from and --to is sqlite:FOLDER, and the other postgresql://HOST/DATABASE");
    }
    return ExitCode.OK.number();
  }

  private MoveSummary move(MoveOrder order, InDatabase database) {
    ServerConfig config = options.read(reader, Map.of(Settings.DATABASE_URL, database.url()));
    try (ProgressDisplay progress = ProgressDisplay.ofRows("Migrate", terminal)) {
      return mover.move(config, order, progress);
    }
  }

  private void tell(MoveSummary summary) {
    String how = summary.before() ? "moved before" : "moved";
    terminal.print("%s: %d rows of %d tables, the same on both sides".formatted(how, summary.rows(), summary.tables()));
    summary.sums().forEach(terminal::print);
    terminal.print("end: " + summary.end());
  }
}
