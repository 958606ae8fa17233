package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the talk between a command and the server: a word and its fields, with tabs between them.
 *
 * @param word what it is about
 * @param fields any texts
 */
record Message(String word, List<String> fields) {
  static final String DONE = "done";
  static final String FAILED = "failed";

  Message {
    fields = List.copyOf(fields);
  }

  static Message of(String word, String... fields) {
    return new Message(word, List.of(fields));
  }

  /** Reads a line without its end. */
  static Message read(String line) {
    List<String> parts = Arrays.stream(line.split("\t", -1)).map(Message::unescaped).toList();
    return new Message(parts.get(0), parts.subList(1, parts.size()));
  }

  String line() {
    return Stream.concat(Stream.of(word), fields.stream()).map(Message::escaped).collect(Collectors.joining("\t"));
  }

  /** The field at this place, counted from 0; empty when there are fewer. */
  String field(int place) {
    return place < fields.size() ? fields.get(place) : "";
  }

  /** This line, unless it says that something failed. */
  Message orFailure() {
    if (word.equals(FAILED)) {
      throw new CommandFailure(code(field(0)), field(1));
    }
    return this;
  }

  private static ExitCode code(String name) {
    return Arrays.stream(ExitCode.values()).filter(code -> code.name().equals(name)).findAny().orElse(ExitCode.FAILED);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String unescaped(String text) {
    StringBuilder read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean escape = letter == '\\' && i + 1 < text.length();
      read.append(escape ? meant(text.charAt(++i)) : letter);
    }
    return read.toString();
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      default -> escaped;
    };
  }
}
