package io.comptoir.crm.server.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the rows of one person in a file. */
@Command(
    name = "find",
    description = "Find the rows of one person in a CSV file of people, gzipped or not, before it is taken in.")
final class DuplicatesFindCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final DuplicateFinder finder;

  @Parameters(paramLabel = "FILE", description = "The people.")
  private Path file;

  @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "Says which column is what.")
  private Path mapping;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where to write the pairs.")
  private Path output;

  @Option(names = "--clusters", paramLabel = "FILE", description = "Where to write which rows are certainly one person.")
  private @Nullable Path clusters;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = EncodingConverter.class,
      description = "How the file is encoded, such as ISO-8859-1 (default: found out).")
  private @Nullable Charset encoding;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "In which language reasons are worded: en or fr (default: en).")
  private String language = "en";

  DuplicatesFindCommand(Terminal terminal, DuplicateFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public Integer call() {
    readable(file);
    readable(mapping);
    Stream.of(output, clusters).forEach(DuplicatesFindCommand::requireFree);
    tell(find());
    return ExitCode.OK.number();
  }

  private DuplicateSummary find() {
    try (ProgressDisplay progress = ProgressDisplay.ofShare("Duplicates", terminal)) {
      DuplicateOrder.Results results = new DuplicateOrder.Results(output, clusters);
      return finder.find(new DuplicateOrder(file, mapping, encoding, known(language), results), progress);
    }
  }

  private void tell(DuplicateSummary summary) {
    summary.remarks().forEach(terminal::say);
    terminal.print(
        "%d rows, %d pairs compared: %d certain, %d to review"
            .formatted(summary.rows(), summary.compared(), summary.certain(), summary.review()));
    terminal.print("pairs: " + output);
    if (clusters != null) {
      terminal.print("clusters: " + clusters);
    }
  }

  private static String known(String language) {
    if (language.equals("en") || language.equals("fr")) {
      return language;
    }
    throw new CommandFailure(ExitCode.USAGE, "--language is en or fr");
  }

  private static void readable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandFailure(
          ExitCode.USAGE, file + " cannot be read; check the name and that this user may read the file");
    }
  }

  private static void requireFree(@Nullable Path file) {
    if (file != null && Files.exists(file)) {
      throw new CommandFailure(ExitCode.USAGE, file + " is there already: name another file, or move it away");
    }
  }
}
