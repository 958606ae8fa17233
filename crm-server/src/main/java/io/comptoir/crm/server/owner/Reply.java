package io.comptoir.crm.server.owner;

import java.io.IOException;

/** Where a request is answered. */
@FunctionalInterface
interface Reply {
  /** Says one line; fails when nobody listens any more. */
  void say(Message message) throws IOException;
}
