package io.comptoir.crm.bench.opponent;

import java.io.IOException;

/**
 * A server that answers.
 *
 * @param port where
 * @param key what a till shows it
 * @param officeKey what a back office shows it
 * @param end ends it
 */
record Started(int port, String key, String officeKey, AutoCloseable end) {
  /** Says so, and serves until whoever started it goes away. */
  void serveUntilAbandoned() throws Exception {
    System.out.println("ready " + port + " " + key + " " + officeKey);
    try {
      while (System.in.read() >= 0) {
        // whoever started this says nothing; that its end of the pipe closes is the sign
      }
    } catch (IOException e) {
      // as good as closed
    }
    end.close();
  }
}
