package io.comptoir.crm.server.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the number says with which the program ends. docs/command-line.md tells the same to people. */
public enum ExitCode {
  OK(0, "done"),
  FAILED(1, "it did not work; the message says why"),
  USAGE(2, "the command line cannot be understood, or names something that is not there"),
  CONFIGURATION(3, "a setting is unknown, unusable or refused"),
  STORAGE(4, "the data folder or the database cannot be used: not there, missing rights, full, read-only, damaged, failing"),
  PORT_TAKEN(5, "the address to listen on is taken, or not one of this machine"),
  DATA_IN_USE(6, "another process is using the data folder"),
  INTERRUPTED(130, "stopped by Ctrl-C (SIGINT)"),
  TERMINATED(143, "stopped by SIGTERM; what was accepted is on disk");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }

  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(code -> table.put(Integer.toString(code.number), code.meaning));
    return table;
  }
}
