package io.comptoir.crm.bench;

import java.io.PrintStream;
import picocli.CommandLine;

/** Where the benchmark begins. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) {
    System.exit(run(System.out, args));
  }

  /** Runs it and answers with what the program ends. */
  static int run(PrintStream out, String... args) {
    return new CommandLine(new BenchCommand(out)).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
  }
}
