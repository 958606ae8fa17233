package io.comptoir.crm.server.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out what was asked for, and nothing else
 * @param err everything said beside it
 */
record Terminal(PrintStream out, PrintStream err) {
  void print(String line) {
    out.println(line);
    out.flush();
  }

  void say(String line) {
    err.println(line);
    err.flush();
  }

  void complain(String line) {
    say("crm: " + line);
  }
}
