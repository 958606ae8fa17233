package io.comptoir.crm.server.owner;

import java.io.IOException;

/** Answers the requests of one word. Called by several threads. */
@FunctionalInterface
interface Counter {
  /**
   * Does what is asked and says what came of it.
   *
   * @throws io.comptoir.crm.server.cli.CommandFailure when it cannot be done
   */
  void answer(Message request, Reply reply) throws IOException;
}
