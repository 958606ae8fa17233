package io.comptoir.crm.server;

import io.comptoir.crm.server.cli.CommandActions;
import io.comptoir.crm.server.cli.CommandLineTool;
import java.io.PrintStream;
import java.util.Map;

/** Where the program begins. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err, System.getenv(), Composition.actions()));
  }

  /** Runs one command and answers with what the program ends. */
  public static int run(
      String[] args, PrintStream out, PrintStream err, Map<String, String> env, CommandActions actions) {
    return new CommandLineTool(out, err, env, actions).run(args);
  }
}
