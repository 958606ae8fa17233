package io.comptoir.crm.server.owner;

import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import java.io.IOException;

/**
 * What both sides say first. A command of another version could misunderstand the server, so they do not go on.
 *
 * @param version of the program
 */
record Greeting(String version) {
  private static final String WORD = "comptoir";

  /** The server's side of it. */
  void offer(Talk talk) throws IOException {
    talk.say(Message.of(WORD, version));
    hear(talk);
  }

  /** The command's side: it listens first, as a busy server says so and hangs up. */
  void answer(Talk talk) throws IOException {
    hear(talk);
    talk.say(Message.of(WORD, version));
  }

  private void hear(Talk talk) throws IOException {
    Message heard = talk.hear().orElseThrow(() -> new IOException("no greeting")).orFailure();
    if (!heard.word().equals(WORD)) {
      throw new IOException("no greeting");
    }
    requireSame(heard.field(0));
  }

  private void requireSame(String other) {
    if (!other.equals(version)) {
      throw new CommandFailure(
          ExitCode.DATA_IN_USE,
          "the running server and this command are of different versions (one is %s): stop the server and start it anew"
              .formatted(other));
    }
  }
}
