package io.comptoir.crm.server.cli;

import io.comptoir.crm.application.port.in.KeyUseCase.CreatedKey;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.server.config.ConfigurationReader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a key and prints it, alone, on standard output. */
@Command(name = "create", description = "Make a key and print it alone on standard output. It is shown this once.")
final class KeysCreateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final KeyAdministration keys;

  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "What the holder may do: till, backoffice or admin.")
  private Role role;

  @Option(
      names = "--store",
      paramLabel = "CODE",
      description = "A store the till key writes for; repeat it for several. Needed for a till, and for a till only.")
  private List<String> stores = List.of();

  KeysCreateCommand(Terminal terminal, ConfigurationReader reader, KeyAdministration keys) {
    this.terminal = terminal;
    this.reader = reader;
    this.keys = keys;
  }

  @Override
  public Integer call() {
    Set<StoreCode> bound = stores();
    try (OpenKeys open = keys.open(options.read(reader))) {
      CreatedKey made = open.keys().create(role, bound);
      terminal.print(made.text());
      terminal.say("Made the %s key %s. Keep it now: it is not shown again.".formatted(role.word(), made.key().id()));
    }
    return ExitCode.OK.number();
  }

  private Set<StoreCode> stores() {
    if (stores.isEmpty() == (role == Role.TILL)) {
      throw misused(role == Role.TILL ? "a till key needs a --store CODE" : "only a till key takes --store");
    }
    try {
      return stores.stream().map(StoreCode::new).collect(Collectors.toSet());
    } catch (InvalidValueException e) {
      throw misused("--store: " + e.getMessage());
    }
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
