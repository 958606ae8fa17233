package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.server.config.ConfigurationReader;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks that the customer file is as it was written. */
@Command(
    name = "verify",
    description = "Compute the chain of hashes anew from the stored facts and name the first row that is not as written.")
final class VerifyCommand implements Callable<Integer> {
  private static final long LONG_FILE = 20_000;
  private static final String REMEDY = "; restore a backup, and keep this file to find out why";

  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final FileVerifier verifier;

  @Option(
      names = "--end",
      paramLabel = "N:HASH",
      converter = ChainEndConverter.class,
      description = "The end that an earlier verify told: checks that the file still holds everything up to there.")
  private @Nullable ChainEnd noted;

  @Mixin private ConfigOptions options = new ConfigOptions();

  VerifyCommand(Terminal terminal, ConfigurationReader reader, FileVerifier verifier) {
    this.terminal = terminal;
    this.reader = reader;
    this.verifier = verifier;
  }

  @Override
  public Integer call() {
    Verification verified = verify();
    verified.chain().firstFault().ifPresent(VerifyCommand::refuse);
    verified.damage().ifPresent(VerifyCommand::refuse);
    terminal.print(line(verified.chain()));
    terminal.print("end: " + verified.chain().end());
    return ExitCode.OK.number();
  }

  private Verification verify() {
    try (ProgressDisplay progress = ProgressDisplay.ofChanges(terminal)) {
      return verifier.verify(
          options.read(reader),
          noted,
          (entries, of) -> {
            if (of >= LONG_FILE) {
              progress.reached(entries, of);
            }
          });
    }
  }

  private static void refuse(FirstFault fault) {
    String type = fault.type().isEmpty() ? "" : " (" + fault.type().toLowerCase(Locale.ROOT) + ")";
    throw new CommandFailure(
        ExitCode.FAILED, "the first bad row is change " + fault.seq() + type + ": " + fault.what().words() + REMEDY);
  }

  private static void refuse(String damage) {
    throw new CommandFailure(ExitCode.FAILED, "the chain is whole, but the database is damaged: " + damage + REMEDY);
  }

  private static String line(IntegrityReport whole) {
    String erased = whole.valuesErased() == 0 ? "" : ", of %d the value erased".formatted(whole.valuesErased());
    return "whole: %d changes, %d facts%s".formatted(whole.entries(), whole.facts(), erased);
  }
}
